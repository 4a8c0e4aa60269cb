package city.training.web.offering;

import city.training.catalogue.CourseId;
import city.training.offering.Prerequisites;
import city.training.offering.Prerequisites.Need;
import city.training.offering.Prerequisites.Stage;
import city.training.web.rest.Given;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What must have been learnt before, as it is sent in and given out. */
public record PrerequisitesForm(@Nullable List<String> courses, @Nullable Need need, @Nullable StageForm stage) {
    /** A stage of a learning path. */
    public record StageForm(@Nullable String field, @Nullable List<String> levels) {
        static StageForm of(Stage stage) {
            return new StageForm(stage.field().orElse(null), stage.levels());
        }

        Stage stage(Given given) {
            return new Stage(
                    Optional.ofNullable(field), given.need("policies.prerequisites.stage.levels", levels, List.of()));
        }
    }

    static @Nullable PrerequisitesForm of(Prerequisites prerequisites) {
        return prerequisites.areAsked()
                ? new PrerequisitesForm(
                        prerequisites.courses().stream().map(CourseId::toString).toList(),
                        prerequisites.need(),
                        prerequisites.stage().map(StageForm::of).orElse(null))
                : null;
    }

    Prerequisites prerequisites(Given given) {
        List<String> named = courses == null ? List.of() : courses;
        return new Prerequisites(
                named.stream().map(CourseId::of).toList(),
                need == null ? Prerequisites.NONE.need() : need,
                Optional.ofNullable(stage).map(form -> form.stage(given)));
    }
}
