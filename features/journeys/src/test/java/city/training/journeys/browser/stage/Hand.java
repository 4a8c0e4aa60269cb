package city.training.journeys.browser.stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitForSelectorState;

/** What somebody acts with. */
public enum Hand {
    MOUSE {
        @Override
        public void press(Locator target) {
            // not click(), which waits for what is disabled
            target.hover();
            target.page().mouse().down();
            target.page().mouse().up();
        }

        @Override
        public void write(Locator field, String text) {
            press(field);
            field.page().keyboard().type(text);
        }

        @Override
        public void choose(Portlet portlet, String tab) {
            portlet.tab(tab).click();
        }

        @Override
        public void dismiss(Portlet portlet) {
            portlet.no().click();
        }
    },

    KEYBOARD {
        @Override
        public void press(Locator target) {
            reach(target);
            // Space acts on a button only, Enter also on a link
            target.page().keyboard().press(target.evaluate("e => e.localName").equals("a") ? "Enter" : "Space");
        }

        @Override
        public void write(Locator field, String text) {
            reach(field);
            field.page().keyboard().type(text);
        }

        @Override
        public void choose(Portlet portlet, String tab) {
            reach(portlet.root().locator("[role=tab][aria-selected=true]"));
            for (int i = 0; i < 3 && !Focus.isOn(portlet.tab(tab)); i++) {
                portlet.root().page().keyboard().press("ArrowRight");
            }
            Focus.assertOn(portlet.tab(tab));
        }

        @Override
        public void dismiss(Portlet portlet) {
            portlet.root().page().keyboard().press("Escape");
        }
    };

    private static final int FAR = 80;
    private static final int TRIES = 5;

    public abstract void press(Locator target);

    public abstract void write(Locator field, String text);

    public abstract void choose(Portlet portlet, String tab);

    public abstract void dismiss(Portlet portlet);

    /** Presses until something is seen: right after an answer the portlet takes a press for a held key. */
    public void press(Locator target, Locator seen) {
        for (int i = 0; i < TRIES; i++) {
            press(target);
            try {
                seen.waitFor(new Locator.WaitForOptions()
                        .setState(WaitForSelectorState.VISIBLE)
                        .setTimeout(1_000));
                return;
            } catch (TimeoutError e) {
                // once more
            }
        }
        assertThat(seen).isVisible();
    }

    /** Goes on with the Tab key until something has the focus. */
    public static void reach(Locator target) {
        assertThat(target).isVisible();
        Page page = target.page();
        for (int i = 0; i < FAR; i++) {
            if (Focus.isOn(target)) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The Tab key never reaches " + target);
    }
}
