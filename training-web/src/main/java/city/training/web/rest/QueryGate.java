package city.training.web.rest;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import city.training.web.rest.json.Texts;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Refuses query parameters that the method does not take: a misspelt filter would show more than was asked for. */
@Priority(Priorities.USER)
public final class QueryGate implements ContainerRequestFilter {
    private static final int LONGEST = 1_000;

    @Context
    @SuppressWarnings("NullAway.Init")
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext context) {
        Set<String> known = known(resource.getResourceMethod());
        Set<String> repeated = repeated(resource.getResourceMethod());
        List<Fault> faults = new ArrayList<>();
        context.getUriInfo().getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                faults.add(new Fault(name, "is not known here"));
            } else if (values.size() > 1 && !repeated.contains(name)) {
                faults.add(new Fault(name, "must not come more than once"));
            } else if (!values.stream().allMatch(QueryGate::isText)) {
                faults.add(new Fault(name, "must be a text of at most " + LONGEST + " characters"));
            }
        });
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }

    static Set<String> known(Method method) {
        Takes takes = method.getAnnotation(Takes.class);
        if (takes == null) {
            return Set.of();
        }
        Set<String> known = new HashSet<>(List.of(takes.value()));
        if (takes.paging()) {
            Collections.addAll(known, Query.PAGE, Query.SIZE);
        }
        return known;
    }

    private static Set<String> repeated(Method method) {
        Takes takes = method.getAnnotation(Takes.class);
        return takes == null ? Set.of() : Set.of(takes.repeated());
    }

    private static boolean isText(String value) {
        try {
            return Texts.storable(value).length() <= LONGEST && value.indexOf('\uFFFD') < 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
