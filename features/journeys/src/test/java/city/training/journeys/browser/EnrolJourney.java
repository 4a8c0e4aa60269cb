package city.training.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import city.training.journeys.browser.stage.Focus;
import city.training.journeys.browser.stage.Hand;
import city.training.journeys.browser.stage.InBrowser;
import city.training.journeys.browser.stage.Inspection;
import city.training.journeys.browser.stage.Portlet;
import city.training.journeys.browser.stage.Stage;
import city.training.journeys.browser.stage.Visitor;
import city.training.journeys.harness.Plan;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the login to a seat, to the line, to the next free seat, and back out again: on every width and with either hand. */
@InBrowser
class EnrolJourney {
    private static final String OPEN = "챗봇 기획과 업무자동화";
    private static final String FULL = "데이터 시각화 (파이썬)";
    private static final String SAME_TIME = "디지털 문해력 기초";
    private static final String LATER = "생성형 AI 활용 보고서 작성";

    @ParameterizedTest(name = "{0} px, {1}")
    @CsvSource({
        "320, MOUSE", "320, KEYBOARD",
        "460, MOUSE", "460, KEYBOARD",
        "1280, MOUSE", "1280, KEYBOARD"
    })
    void from_the_login_to_a_seat_and_back(int width, Hand hand, Stage stage) {
        stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(7));
        stage.town().offering(stage.town().course(SAME_TIME), Plan.taughtInDays(7));
        stage.town().offering(stage.town().course(LATER), Plan.taughtInDays(20).openingIn(Duration.ofDays(2)));
        String full = stage.town()
                .offering(stage.town().course(FULL), Plan.taughtInDays(9).withSeats(1));
        String seated = stage.somebody();
        String seat = stage.town().enrol(seated, full);
        String firstInLine = stage.somebody();
        String place = stage.town().enrol(firstInLine, full);

        Visitor visitor = stage.visitor(width);
        Page page = visitor.page();
        Portlet portlet = visitor.portlet();
        logIn(visitor, hand);

        portlet.awaitReady();
        assertThat(portlet.cards()).hasCount(3);
        assertThat(portlet.badge(OPEN)).hasText("남은 자리 30/30");
        assertThat(portlet.badge(FULL)).hasText("정원 마감, 대기 1명");
        Inspection.of(page);

        hand.press(portlet.button(OPEN));
        assertThat(portlet.badge(OPEN)).hasText("참석 확정");
        assertThat(portlet.outcome(OPEN)).hasText("신청이 끝났습니다. ‘" + OPEN + "’ 참석이 확정되었습니다.");
        assertThat(portlet.status()).hasText("신청이 끝났습니다. ‘" + OPEN + "’ 참석이 확정되었습니다.");
        assertThat(portlet.button(OPEN)).hasAccessibleName("취소 : " + OPEN);
        Focus.assertOn(portlet.button(OPEN));
        Inspection.of(page);

        assertThat(portlet.badge(SAME_TIME)).containsText("일정 겹침: " + OPEN);
        hand.press(portlet.button(SAME_TIME), portlet.dialog());
        assertThat(portlet.dialog()).containsText("‘" + SAME_TIME + "’");
        assertThat(portlet.dialog()).containsText("‘" + OPEN + "’");
        Focus.assertOn(portlet.no());
        Inspection.of(page);
        hand.dismiss(portlet);
        assertThat(portlet.dialog()).isHidden();
        Focus.assertOn(portlet.button(SAME_TIME));

        assertThat(portlet.button(FULL)).hasAccessibleName("대기 신청 : " + FULL);
        hand.press(portlet.button(FULL));
        assertThat(portlet.badge(FULL)).hasText("대기 2번");
        assertThat(portlet.button(FULL)).hasAccessibleName("대기 취소 : " + FULL);
        Focus.assertOn(portlet.button(FULL));

        stage.town().cancel(seated, seat);
        stage.town().cancel(firstInLine, place);
        hand.choose(portlet, "mine");
        assertThat(portlet.cards()).hasCount(2);
        assertThat(portlet.badge(FULL)).hasText("참석 확정");
        Inspection.of(page);

        hand.press(portlet.button(FULL), portlet.dialog());
        Focus.assertOn(portlet.no());
        Inspection.of(page);
        hand.press(portlet.no());
        assertThat(portlet.dialog()).isHidden();
        assertThat(portlet.badge(FULL)).hasText("참석 확정");
        Focus.assertOn(portlet.button(FULL));

        hand.press(portlet.button(FULL), portlet.dialog());
        hand.press(portlet.yes());
        assertThat(portlet.status()).hasText("취소가 끝났습니다. ‘" + FULL + "’ 신청을 취소했습니다.");
        assertThat(portlet.root().locator(".training-past")).containsText("취소됨");
        Inspection.of(page);
    }

    @Test
    void a_clash_is_told_with_the_session_that_clashes(Stage stage) {
        Visitor visitor = stage.visitor(460);
        stage.town().enrol(visitor.staff(), stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(7)));
        stage.town()
                .offering(stage.town().course(SAME_TIME), Plan.taughtInDays(5).andInDays(7));
        Portlet portlet = visitor.atStartPage();

        Hand.MOUSE.press(portlet.button(SAME_TIME), portlet.dialog());

        String day = "\\((\\d+\\.\\s\\d+\\.\u2060?\\(.\\))";
        assertThat(portlet.dialog())
                .containsText(Pattern.compile("‘" + SAME_TIME + "’" + day + ".*‘" + OPEN + "’\\(\\1"));
    }

    @Test
    void the_sessions_of_a_seat_are_saved_for_a_calendar(Stage stage) throws IOException {
        Visitor visitor = stage.visitor(460);
        stage.town().enrol(visitor.staff(), stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(7)));
        Portlet portlet = visitor.atStartPage();

        Download saved = visitor.page()
                .waitForDownload(() -> portlet.card(OPEN).getByText("일정 저장").click());

        String calendar = Files.readString(saved.path());
        Assertions.assertThat(calendar).startsWith("BEGIN:VCALENDAR").contains("SUMMARY:" + OPEN, "DTSTART:");
    }

    private static void logIn(Visitor visitor, Hand hand) {
        Page page = visitor.page();
        visitor.open("/training/");
        assertThat(page).hasURL(Pattern.compile("/training/login"));
        Inspection.of(page);
        hand.write(page.locator("#user"), visitor.staff());
        hand.write(page.locator("#password"), "something else");
        hand.press(page.locator("main button"));
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("로그인하지 못했습니다.");
        assertThat(page.locator("#user")).hasValue(visitor.staff());
        Inspection.of(page);
        hand.write(page.locator("#password"), visitor.password());
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("/training/$"));
    }

    @Test
    void who_is_first_in_line_is_confirmed_while_looking(Stage stage) {
        String full = stage.town()
                .offering(stage.town().course(FULL), Plan.taughtInDays(9).withSeats(1));
        String seated = stage.somebody();
        String seat = stage.town().enrol(seated, full);
        Visitor visitor = stage.visitor(460);
        Portlet portlet = visitor.atStartPage();
        portlet.button(FULL).click();
        assertThat(portlet.badge(FULL)).hasText("대기 1번");

        stage.town().cancel(seated, seat);

        assertThat(portlet.badge(FULL)).hasText("참석 확정", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
    }

    @Test
    void who_leaves_the_line_is_asked_first(Stage stage) {
        String full = stage.town()
                .offering(stage.town().course(FULL), Plan.taughtInDays(9).withSeats(1));
        stage.town().enrol(stage.somebody(), full);
        Visitor visitor = stage.visitor(460);
        Portlet portlet = visitor.atStartPage();
        portlet.button(FULL).click();
        assertThat(portlet.badge(FULL)).hasText("대기 1번");

        Hand.MOUSE.press(portlet.button(FULL), portlet.dialog());
        assertThat(portlet.dialog()).containsText("대기 1번을 내놓습니다");
        portlet.yes().click();

        assertThat(portlet.badge(FULL)).hasText("정원 마감, 대기 0명");
        assertThat(portlet.button(FULL)).hasAccessibleName("대기 신청 : " + FULL);
    }

    @Test
    void what_cannot_be_cancelled_is_confirmed_first(Stage stage) {
        stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(3).binding());
        Visitor visitor = stage.visitor(460);
        Portlet portlet = visitor.atStartPage();

        Hand.KEYBOARD.press(portlet.button(OPEN), portlet.dialog());
        assertThat(portlet.dialog()).containsText("신청하면 취소할 수 없습니다");
        Focus.assertOn(portlet.no());
        Inspection.of(visitor.page());
        Hand.KEYBOARD.press(portlet.no());
        assertThat(portlet.badge(OPEN)).hasText("남은 자리 30/30");

        Hand.KEYBOARD.press(portlet.button(OPEN), portlet.dialog());
        Hand.KEYBOARD.press(portlet.yes());
        assertThat(portlet.badge(OPEN)).hasText("참석 확정");
        assertThat(portlet.card(OPEN)).containsText("취소 기한이 지났습니다.");
        assertThat(portlet.button(OPEN)).hasCount(0);
        Focus.assertOn(portlet.outcome(OPEN));
    }
}
