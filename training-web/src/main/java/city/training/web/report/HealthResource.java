package city.training.web.report;

import city.training.Health;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** 200 where every service is there and the database answers. */
@Path("health")
@Produces(MediaType.APPLICATION_JSON)
public final class HealthResource {
    private final Health health;

    public HealthResource(Health health) {
        this.health = health;
    }

    /** That it works; anything else is a problem. */
    public record HealthView(String status) {}

    @GET
    @PermitAll
    public HealthView check() {
        health.check();
        return new HealthView("UP");
    }
}
