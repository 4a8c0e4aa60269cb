package city.training.journeys.browser.stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Journeys in a browser need one; where there is none they are reported as not run, and one line says so. */
final class ChromiumIsInstalled implements ExecutionCondition {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final String MISSING = "NOT RUN: the journeys in a browser, because none of " + NAMES
            + " is in /usr/bin (on Debian: apt-get install chromium fonts-noto-cjk)";

    private static final class Said {
        static {
            System.err.println(MISSING);
        }

        static String once() {
            return MISSING;
        }
    }

    static Optional<Path> executable() {
        Stream<Path> candidates = NAMES.stream().map(name -> Path.of("/usr/bin", name));
        return candidates.filter(Files::isExecutable).findFirst();
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return executable()
                .map(path -> ConditionEvaluationResult.enabled("With " + path))
                .orElseGet(() -> ConditionEvaluationResult.disabled(Said.once()));
    }
}
