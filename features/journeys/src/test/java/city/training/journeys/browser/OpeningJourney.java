package city.training.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.browser.stage.Focus;
import city.training.journeys.browser.stage.Hand;
import city.training.journeys.browser.stage.InBrowser;
import city.training.journeys.browser.stage.Inspection;
import city.training.journeys.browser.stage.Portlet;
import city.training.journeys.browser.stage.Stage;
import city.training.journeys.browser.stage.Visitor;
import city.training.journeys.harness.Plan;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nine o'clock: before it, at it, and without a reload after it. */
@InBrowser
class OpeningJourney {
    private static final String TITLE = "생성형 AI 활용 보고서 작성";

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320, KEYBOARD", "460, MOUSE"})
    void the_opening_comes_while_one_looks(int width, Hand hand, Stage stage) {
        Visitor visitor = stage.visitor(width);
        Portlet portlet = visitor.atStartPage();
        String course = stage.town().course(TITLE);
        stage.town().offering(course, Plan.taughtInDays(5).openingIn(Duration.ofSeconds(10)));
        visitor.open("/training/");
        hand.choose(portlet, "upcoming");

        assertThat(portlet.button(TITLE)).hasAttribute("aria-disabled", "true");
        hand.press(portlet.button(TITLE));
        assertThat(portlet.button(TITLE)).hasAccessibleName("접수 전 : " + TITLE);
        assertThat(portlet.root().locator(".training-clock")).hasText(Pattern.compile("서버 시각 \\d\\d:\\d\\d:\\d\\d"));
        Focus.assertOn(portlet.button(TITLE));
        visitor.page().evaluate("() => { window.notReloaded = true; }");

        assertThat(portlet.button(TITLE))
                .hasAttribute("aria-disabled", "false", new LocatorAssertions.HasAttributeOptions().setTimeout(20_000));
        assertThat(portlet.button(TITLE)).hasAccessibleName("신청 : " + TITLE);
        assertThat(portlet.status()).hasText(TITLE + " 접수가 시작되었습니다.");
        Focus.assertOn(portlet.button(TITLE));
        hand.press(portlet.button(TITLE));
        assertThat(portlet.badge(TITLE)).hasText("참석 확정");
        Focus.assertOn(portlet.button(TITLE));
        assertThat(visitor.page().evaluate("() => window.notReloaded"))
                .as("the page is the same")
                .isEqualTo(true);
    }

    @Test
    void before_it_the_button_says_when(Stage stage) {
        String course = stage.town().course(TITLE);
        stage.town().offering(course, Plan.taughtInDays(9).openingIn(Duration.ofDays(2)));
        Visitor visitor = stage.visitor(320);
        Portlet portlet = visitor.atStartPage();
        assertThat(portlet.panel()).containsText("지금 신청할 수 있는 교육이 없습니다. 다음 접수는");

        Hand.KEYBOARD.choose(portlet, "upcoming");
        Hand.reach(portlet.button(TITLE));

        assertThat(portlet.badge(TITLE))
                .hasText(Pattern.compile("\\d+\\.\\s\\d+\\.\u2060?\\(.\\)\\s\\d\\d:\\d\\d 접수 시작"));
        assertThat(portlet.button(TITLE))
                .hasAccessibleDescription(portlet.badge(TITLE).innerText().strip());
        Inspection.of(visitor.page());
    }
}
