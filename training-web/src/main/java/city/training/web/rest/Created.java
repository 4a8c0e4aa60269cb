package city.training.web.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** What is answered when something new came into being. */
public record Created(String id) {
    /** 201, with where it is from now on. */
    public static Response at(UriInfo uri, Object id) {
        String text = id.toString();
        return Response.created(uri.getAbsolutePathBuilder().path(text).build())
                .entity(new Created(text))
                .build();
    }
}
