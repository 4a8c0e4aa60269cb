package city.training.web.offering;

import city.training.offering.Audience.Condition;
import city.training.offering.Audience.Test;
import city.training.offering.Audience.Trait;
import city.training.web.rest.Given;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One condition of an audience, as it is sent in and given out. */
public record ConditionForm(@Nullable Trait trait, @Nullable Test test, @Nullable List<String> values) {
    static ConditionForm of(Condition condition) {
        return new ConditionForm(condition.trait(), condition.test(), condition.values());
    }

    Condition condition(Given given, String path) {
        return new Condition(
                given.need(path + "trait", trait, Trait.GRADE),
                given.need(path + "test", test, Test.ONE_OF),
                given.need(path + "values", values, List.of()));
    }
}
