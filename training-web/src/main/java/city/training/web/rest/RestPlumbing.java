package city.training.web.rest;

import city.training.web.people.Authenticator;
import city.training.web.rest.json.BodyLimit;
import city.training.web.rest.json.Json;
import city.training.web.rest.json.SmallBody;
import city.training.web.rest.problem.BodyProblems;
import city.training.web.rest.problem.CompleteProblems;
import city.training.web.rest.problem.HttpProblems;
import city.training.web.rest.problem.LoginProblems;
import city.training.web.rest.problem.TrainingProblems;
import city.training.web.rest.problem.UnexpectedProblems;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import java.time.ZoneId;
import java.util.Set;

/** What stands between the web and the resources. */
public final class RestPlumbing {
    private RestPlumbing() {}

    /** @param zone whose time the times are written in */
    public static Set<Object> of(Authenticator authenticator, ZoneId zone) {
        ObjectMapper json = Json.mapper(zone);
        return Set.of(
                new Doorkeeper(authenticator),
                new SmallBody(),
                new BodyLimit(),
                new QueryGate(),
                new JacksonJsonProvider(json),
                new Etags(json),
                new CompleteProblems(),
                new TrainingProblems(),
                new LoginProblems(),
                new HttpProblems(),
                new BodyProblems(),
                new UnexpectedProblems());
    }
}
