package city.training.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.jakartars.whiteboard.annotations.RequireJakartarsWhiteboard;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsApplicationBase;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsName;

/** All of REST in one whiteboard application: it comes and goes as a whole, never by parts. */
@Component(service = Application.class)
@JakartarsName("training")
@JakartarsApplicationBase("training")
@RequireJakartarsWhiteboard
public final class TrainingApplication extends Application {

    private final Set<Object> singletons;

    @Activate
    public TrainingApplication() {
        singletons = Set.of(json(), new HealthResource());
    }

    @Override
    public Set<Object> getSingletons() {
        return singletons;
    }

    private static JacksonJsonProvider json() {
        return new JacksonJsonProvider(JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build());
    }
}
