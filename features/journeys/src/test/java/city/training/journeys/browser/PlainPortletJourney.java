package city.training.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.training.journeys.browser.stage.Hand;
import city.training.journeys.browser.stage.InBrowser;
import city.training.journeys.browser.stage.Portlet;
import city.training.journeys.browser.stage.Stage;
import city.training.journeys.browser.stage.Visitor;
import city.training.journeys.harness.Plan;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With scripting off: the fragment in the intranet's home page, links and forms. */
@InBrowser
class PlainPortletJourney {
    private static final String OPEN = "챗봇 기획과 업무자동화";
    private static final String FULL = "데이터 시각화 (파이썬)";
    private static final String LATER = "생성형 AI 활용 보고서 작성";
    private static final String HOME =
            "<!doctype html><html lang='ko'><head><title>직원 누리집</title><meta name='viewport' content='width=device-width'>"
                    + "</head><body><main><h1>직원 누리집</h1>%s</main></body></html>";

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({"320, KEYBOARD", "460, MOUSE", "1280, KEYBOARD"})
    void enrol_wait_and_cancel_without_scripts(int width, Hand hand, Stage stage) {
        stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(7));
        stage.town().offering(stage.town().course(LATER), Plan.taughtInDays(9).openingIn(Duration.ofDays(2)));
        String full = stage.town()
                .offering(stage.town().course(FULL), Plan.taughtInDays(8).withSeats(1));
        stage.town().enrol(stage.somebody(), full);
        Visitor visitor = stage.visitorWithoutScripts(width);
        Page page = visitor.page();
        Portlet portlet = new Portlet(page.locator(".training-portlet").last());

        home(visitor);
        stage.inspectCopy(page);
        hand.press(page.locator("a.training-button"));
        assertThat(page).hasURL(Pattern.compile("/training/login"));
        hand.write(page.locator("#user"), visitor.staff());
        hand.write(page.locator("#password"), visitor.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/training/$"));

        home(visitor);
        assertThat(portlet.badge(OPEN)).hasText("남은 자리 30/30");
        assertThat(portlet.badge(FULL)).hasText("정원 마감, 대기 0명");
        stage.inspectCopy(page);
        hand.press(portlet.button(OPEN));
        assertThat(result(page)).hasText("신청이 끝났습니다. ‘" + OPEN + "’ 참석이 확정되었습니다.");
        assertThat(portlet.badge(OPEN)).hasText("참석 확정");

        home(visitor);
        hand.press(portlet.button(FULL));
        assertThat(result(page)).hasText("대기 신청이 끝났습니다. ‘" + FULL + "’ 대기 1번입니다.");
        assertThat(portlet.badge(FULL)).hasText("대기 1번");

        hand.press(portlet.button(OPEN));
        assertThat(page.locator("main")).containsText("참석을 취소할까요?");
        stage.inspectCopy(page);
        hand.press(page.locator("main a"));
        assertThat(portlet.badge(OPEN)).hasText("참석 확정");
        hand.press(portlet.button(OPEN));
        hand.press(page.locator("main button"));
        assertThat(result(page)).hasText("취소가 끝났습니다. ‘" + OPEN + "’ 신청을 취소했습니다.");
        assertThat(portlet.root().locator(".training-past")).containsText("취소됨");
        stage.inspectCopy(page);

        hand.press(portlet.root().locator("nav a").nth(1));
        assertThat(portlet.button(LATER)).hasAttribute("aria-disabled", "true");
        Hand.reach(portlet.button(LATER));
    }

    private static Locator result(Page page) {
        return page.locator(".training-page-result");
    }

    /** The intranet's home page, in which its server has put the fragment. */
    private static void home(Visitor visitor) {
        String fragment = visitor.context()
                .request()
                .get(visitor.address("/training/portlet/fragment?view=compact"))
                .text();
        visitor.openHostPage(HOME.formatted(fragment));
    }
}
