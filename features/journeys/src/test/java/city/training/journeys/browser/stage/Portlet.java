package city.training.journeys.browser.stage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The portlet as somebody sees it. */
public final class Portlet {
    private final Locator root;

    public Portlet(Locator root) {
        this.root = root;
    }

    /** Until the element has taken the place of the plain portlet. */
    public void awaitReady() {
        assertThat(panel()).isVisible();
    }

    public Locator root() {
        return root;
    }

    public Locator cards() {
        return root.locator(".training-card");
    }

    public Locator card(String title) {
        return cards().filter(new Locator.FilterOptions()
                .setHas(root.page()
                        .locator(".training-card-title")
                        .getByText(title, new Locator.GetByTextOptions().setExact(true))));
    }

    public Locator badge(String title) {
        return card(title).locator(".training-badge");
    }

    public Locator button(String title) {
        return card(title).locator(".training-button");
    }

    public Locator outcome(String title) {
        return card(title).locator(".training-outcome");
    }

    public Locator tabs() {
        return root.getByRole(AriaRole.TAB);
    }

    public Locator tab(String name) {
        return root.locator("[role=tab][data-tab=" + name + "]");
    }

    public Locator panel() {
        return root.getByRole(AriaRole.TABPANEL);
    }

    /** What a screen reader says by the way. */
    public Locator status() {
        return root.locator("[role=status]");
    }

    /** What a screen reader says at once. */
    public Locator alarm() {
        return root.locator("[role=alert]");
    }

    public Locator dialog() {
        return root.locator("dialog");
    }

    /** The button that stops the updates and, pressed again, brings a fresh one. */
    public Locator pause() {
        return root.locator(".training-footer button");
    }

    public Portlet refreshed() {
        pause().click();
        pause().click();
        return this;
    }

    /** The way out of the dialog. */
    public Locator no() {
        return dialog().locator("button").first();
    }

    public Locator yes() {
        return dialog().locator("button").last();
    }
}
