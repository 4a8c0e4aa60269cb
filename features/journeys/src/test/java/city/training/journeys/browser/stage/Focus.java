package city.training.journeys.browser.stage;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where the focus is, looked for through all shadow roots. */
public final class Focus {
    private static final String DEEPEST =
            """
            let deepest = document.activeElement;
            while (deepest?.shadowRoot?.activeElement) {
              deepest = deepest.shadowRoot.activeElement;
            }
            """;

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

    /** Goes through the whole page with the Tab key; what is seen of the focus at each stop. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> rings(Page page) {
        List<Map<String, Object>> stops = new ArrayList<>();
        page.evaluate("() => { window.stops = new Set(); }");
        for (int i = 0; i < FAR; i++) {
            page.keyboard().press("Tab");
            Object stop = page.evaluate("() => {" + DEEPEST
                    + """
                    if (deepest === document.body) {
                      return {};
                    }
                    if (window.stops.has(deepest)) {
                      return null;
                    }
                    window.stops.add(deepest);
                    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(deepest);
                    const { width, height } = deepest.getBoundingClientRect();
                    const text = deepest.textContent.trim().replace(/\\s+/g, " ");
                    return { tag: deepest.localName, text, outlineStyle, outline: parseFloat(outlineWidth), boxShadow, width, height };
                    }""");
            if (stop == null) {
                break;
            }
            stops.add((Map<String, Object>) stop);
        }
        stops.removeIf(Map::isEmpty); // between the last stop of a page and its first
        assertThat(stops).as("stops of the Tab key").isNotEmpty();
        return stops;
    }
}
