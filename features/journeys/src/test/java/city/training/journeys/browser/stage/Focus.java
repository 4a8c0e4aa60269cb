package city.training.journeys.browser.stage;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;

/** Where the focus is, looked for through all shadow roots. */
public final class Focus {
    private static final String DEEPEST =
            """
            let deepest = document.activeElement;
            while (deepest?.shadowRoot?.activeElement) {
              deepest = deepest.shadowRoot.activeElement;
            }
            """;

    /** Says whether the round is complete. Between the last stop of a page and its first there is the body. */
    private static final String NOTE =
            """
              if (deepest === document.body || window.stops.has(deepest)) {
                return deepest !== document.body;
              }
              const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(deepest);
              const { width, height } = deepest.getBoundingClientRect();
              const outline = outlineStyle === "none" ? 0 : parseFloat(outlineWidth);
              window.stops.set(deepest, [deepest.textContent.trim(), outline, boxShadow, width, height]);
              return false;
            }""";

    private static final int FAR = 100;

    private Focus() {}

    static boolean isOn(Locator target) {
        return (boolean) target.evaluate("e => {" + DEEPEST + "return deepest === e; }");
    }

    public static void assertOn(Locator target) {
        try {
            target.page().waitForCondition(() -> isOn(target), new Page.WaitForConditionOptions().setTimeout(5_000));
        } catch (PlaywrightException e) {
            throw new AssertionError("The focus is not on " + target + " but on " + describe(target.page()), e);
        }
    }

    private static Object describe(Page page) {
        return page.evaluate("() => {" + DEEPEST + "return deepest?.outerHTML.slice(0, 300); }");
    }

    /**
     * Where the Tab key stops.
     *
     * @param outline how wide it is in px, 0 where it is not drawn
     * @param ring the shadow around it
     */
    public record Stop(String text, double outline, String ring, double width, double height) {}

    /** Goes once through the whole page with the Tab key; what is seen of the focus at each stop. */
    public static List<Stop> stops(Page page) {
        page.evaluate("() => { window.stops = new Map(); }");
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("() => {" + DEEPEST + NOTE)) {
                break;
            }
        }
        List<?> stops = (List<?>) page.evaluate("() => [...window.stops.values()]");
        return stops.stream().map(each -> stop((List<?>) each)).toList();
    }

    private static Stop stop(List<?> seen) {
        return new Stop(
                String.valueOf(seen.get(0)),
                ((Number) seen.get(1)).doubleValue(),
                String.valueOf(seen.get(2)),
                ((Number) seen.get(3)).doubleValue(),
                ((Number) seen.get(4)).doubleValue());
    }
}
