package city.training.web.report;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** The description of all of this. */
@Path("openapi.yaml")
public final class DescriptionResource {
    private final byte[] description = read();

    @GET
    @PermitAll
    @Produces("application/yaml")
    public byte[] description() {
        return description.clone();
    }

    private static byte[] read() {
        try (InputStream file = DescriptionResource.class.getResourceAsStream("/openapi.yaml")) {
            return Objects.requireNonNull(file, "openapi.yaml").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
