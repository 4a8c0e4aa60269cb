package city.training.journeys.browser.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the stage to the journeys, cleared; after a journey that failed there is a picture of what was seen last. */
final class StageForJourneys implements ParameterResolver, BeforeEachCallback, AfterTestExecutionCallback {
    private static final Path PICTURES = Path.of(System.getProperty("training.pictures", "target/pictures"));

    private static Stage stage(ExtensionContext context) {
        return context.getRoot()
                .getStore(Namespace.create(Stage.class))
                .getOrComputeIfAbsent(Stage.class, key -> new Stage(), Stage.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return stage(context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        stage(context).clear();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        Stage stage = stage(context);
        if (context.getExecutionException().isPresent()) {
            String journey = context.getRequiredTestClass().getSimpleName() + "-"
                    + context.getRequiredTestMethod().getName();
            stage.visitors().forEach(visitor -> visitor.photograph(PICTURES, journey));
        } else {
            assertThat(stage.visitors()).allSatisfy(visitor -> assertThat(visitor.complaints())
                    .as("what the browser complained about")
                    .isEmpty());
        }
    }
}
