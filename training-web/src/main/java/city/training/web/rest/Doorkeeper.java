package city.training.web.rest;

import city.training.NotAllowedException;
import city.training.people.Caller;
import city.training.web.people.Authenticator;
import city.training.web.rest.problem.Problem;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Set;

/**
 * Lets in who has one of the roles that the method names. A method that names none is closed. The services decide again
 * by the same roles, for callers that come another way.
 */
@Priority(Priorities.AUTHENTICATION)
public final class Doorkeeper implements ContainerRequestFilter {
    private static final String CHALLENGE = "Basic realm=\"training\", charset=\"UTF-8\"";
    private static final Set<String> FETCHED_BY_SCRIPT = Set.of("cors", "same-origin");

    private final Authenticator authenticator;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Context
    @SuppressWarnings("NullAway.Init")
    private HttpServletRequest request;

    public Doorkeeper(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        // The framework answers it, from the routes alone.
        if (context.getMethod().equals(HttpMethod.OPTIONS)) {
            return;
        }
        if (resource.getResourceMethod().isAnnotationPresent(PermitAll.class)) {
            return;
        }
        Caller caller = authenticator.authenticate(request).orElseThrow(() -> notLoggedIn(context));
        CallerPrincipal principal = new CallerPrincipal(caller);
        RolesAllowed roles = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        if (roles == null || Arrays.stream(roles.value()).noneMatch(principal::is)) {
            throw new NotAllowedException("This needs a role that you do not have");
        }
        context.setSecurityContext(new Entered(principal, context.getSecurityContext()));
    }

    /** A challenge makes the browser open its own login window; inside a portlet nobody wants that. */
    private static NotAuthorizedException notLoggedIn(ContainerRequestContext context) {
        boolean byScript = context.getHeaderString("X-Requested-With") != null
                || FETCHED_BY_SCRIPT.contains(String.valueOf(context.getHeaderString("Sec-Fetch-Mode")));
        Response.ResponseBuilder response = Problem.of(401, "Log in first").response();
        if (!byScript) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return new NotAuthorizedException(response.build());
    }

    private record Entered(CallerPrincipal principal, SecurityContext before) implements SecurityContext {
        @Override
        public CallerPrincipal getUserPrincipal() {
            return principal;
        }

        @Override
        public boolean isUserInRole(String role) {
            return principal.is(role);
        }

        @Override
        public boolean isSecure() {
            return before.isSecure();
        }

        @Override
        public String getAuthenticationScheme() {
            return "training";
        }
    }
}
