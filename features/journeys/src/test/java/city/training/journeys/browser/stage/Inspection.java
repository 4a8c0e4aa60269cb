package city.training.journeys.browser.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/** What is looked at wherever a journey stops. */
public final class Inspection {
    /** Everything that can be pressed and is seen, also in shadow roots, and smaller than a fingertip. */
    private static final String SMALL_TARGETS =
            """
            () => {
              const every = (root) => [...root.querySelectorAll("*")]
                  .flatMap((e) => (e.shadowRoot ? [e, ...every(e.shadowRoot)] : [e]));
              const pressed = "a[href], button, summary, input:not([type=hidden]), select, textarea, [role=tab]";
              return every(document)
                  .filter((e) => e.matches(pressed) && e.checkVisibility({ visibilityProperty: true }))
                  .map((e) => ({ e, box: e.getBoundingClientRect() }))
                  .filter(({ box }) => box.right > 0 && box.bottom > 0)
                  .filter(({ box }) => box.width < 43.9 || box.height < 43.9)
                  .map(({ e, box }) => `${box.width} × ${box.height} ${e.outerHTML.slice(0, 200)}`);
            }""";

    private static final String SIDEWAYS =
            "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth";

    private Inspection() {}

    /** Nothing that axe knows to be wrong, nothing too small to hit, nothing beyond the right edge. */
    public static void of(Page page) {
        assertThat(violations(new AxeBuilder(page))).as("axe at " + page.url()).isEmpty();
        assertThat((List<?>) page.evaluate(SMALL_TARGETS))
                .as("targets below 44 px")
                .isEmpty();
        assertThat(((Number) page.evaluate(SIDEWAYS)).intValue())
                .as("px to scroll sideways at " + page.viewportSize().width)
                .isLessThanOrEqualTo(0);
    }

    public static List<String> violations(AxeBuilder axe) {
        return axe.analyze().getViolations().stream().map(Inspection::text).toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
