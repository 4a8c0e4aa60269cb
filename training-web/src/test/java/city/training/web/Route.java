package city.training.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A route as the code declares it. */
record Route(String method, String path, Method code) {
    @SuppressWarnings("deprecation") // as the application itself says
    static List<Route> of(Application application) {
        return application.getSingletons().stream()
                .map(Object::getClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(Route::of)
                .toList();
    }

    private static Stream<Route> of(Class<?> resource) {
        String base = "/" + resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods()).flatMap(code -> Arrays.stream(code.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(method -> method != null)
                .map(method -> new Route(method.value(), base + subPath(code), code)));
    }

    private static String subPath(Method code) {
        Path path = code.getAnnotation(Path.class);
        return path == null ? "" : "/" + path.value();
    }

    String name() {
        return method + " " + path;
    }

    Set<String> roles() {
        if (code.isAnnotationPresent(PermitAll.class)) {
            return Set.of("public");
        }
        RolesAllowed roles = code.getAnnotation(RolesAllowed.class);
        return roles == null ? Set.of() : Set.of(roles.value());
    }
}
