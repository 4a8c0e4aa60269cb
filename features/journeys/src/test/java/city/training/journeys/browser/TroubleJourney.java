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
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** When the list is empty, the network is gone, the server is in trouble, the login has ended, or somebody was faster. */
@InBrowser
class TroubleJourney {
    private static final String TITLE = "챗봇 기획과 업무자동화";
    private static final String LISTS = "**/api/training/offerings?**";
    private static final String ENROLMENTS = "**/api/training/offerings/*/enrolments";
    private static final String REFERENCE = "01a20486-af5d-7e48-a67b-5e542305eb49";

    /** Counts the timers that are for the next look at the lists; it is seven to thirteen seconds away. */
    private static final String COUNT_OF_LONG_WAITS =
            """
            (() => {
              const { setTimeout, clearTimeout } = window;
              window.waits = { begun: 0, running: new Set() };
              window.setTimeout = (act, wait, ...values) => {
                const timer = setTimeout(() => { window.waits.running.delete(timer); act(...values); }, wait);
                if (wait >= 7000 && wait <= 13000) {
                  window.waits.begun++;
                  window.waits.running.add(timer);
                }
                return timer;
              };
              window.clearTimeout = (timer) => { window.waits.running.delete(timer); clearTimeout(timer); };
            })()""";

    @Test
    void an_empty_board_says_so_on_every_tab(Stage stage) {
        Visitor visitor = stage.visitor(320);
        Portlet portlet = visitor.atStartPage();

        assertThat(portlet.panel()).hasText("지금 신청할 수 있는 교육이 없습니다.");
        Inspection.of(visitor.page());
        Hand.KEYBOARD.choose(portlet, "upcoming");
        assertThat(portlet.panel()).hasText("접수 예정인 교육이 없습니다.");
        Hand.KEYBOARD.choose(portlet, "mine");
        assertThat(portlet.panel()).hasText("신청한 교육이 없습니다.");
    }

    @Test
    void without_a_network_one_can_still_read(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(320);
        Portlet portlet = visitor.atStartPage();

        visitor.context().setOffline(true);
        portlet.refreshed();

        Locator notice = portlet.root().locator(".training-stale");
        assertThat(notice).hasText(Pattern.compile("네트워크에 연결되지 않았습니다\\. \\d\\d:\\d\\d 기준 정보이며, 지금은 보기만 할 수 있습니다\\."));
        assertThat(portlet.badge(TITLE)).hasText("남은 자리 30/30");
        assertThat(portlet.button(TITLE)).hasAttribute("aria-disabled", "true");
        Hand.reach(portlet.button(TITLE));
        visitor.page().keyboard().press("Enter");
        Inspection.of(visitor.page());

        visitor.context().setOffline(false);
        assertThat(notice).hasCount(0);
        assertThat(portlet.button(TITLE)).hasAttribute("aria-disabled", "false");
        assertThat(portlet.badge(TITLE)).hasText("남은 자리 30/30");
    }

    @Test
    void a_failure_can_be_tried_again_where_one_stands(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(460);
        Page page = visitor.page();
        page.route(LISTS, route -> route.fulfill(problem(500)));
        visitor.logIn("/training/");
        Portlet portlet = visitor.portlet();

        assertThat(portlet.alarm()).containsText("교육 목록을 불러오지 못했습니다.");
        assertThat(portlet.alarm()).containsText("참조 번호 " + REFERENCE);
        Inspection.of(page);
        Locator again = portlet.alarm().locator("button");
        Hand.reach(again);
        page.waitForResponse(LISTS, () -> page.keyboard().press("Enter"));
        assertThat(again).hasText("다시 시도");
        Focus.assertOn(again);

        page.unroute(LISTS);
        page.keyboard().press("Enter");
        assertThat(portlet.badge(TITLE)).isVisible();
        Focus.assertOn(portlet.panel());
    }

    @Test
    void a_busy_server_says_when_to_come_back(Stage stage) {
        Visitor visitor = stage.visitor(320);
        visitor.page().route(LISTS, route -> route.fulfill(problem(503).setHeaders(Map.of("Retry-After", "30"))));
        visitor.logIn("/training/");

        assertThat(visitor.portlet().alarm())
                .containsText(Pattern.compile("지금 요청이 몰려 있습니다\\. \\d\\d:\\d\\d:\\d\\d 이후 다시 시도해 주세요\\."));
        Inspection.of(visitor.page());
    }

    @Test
    void pressing_again_after_a_failure_repeats_the_same_request(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(460);
        Portlet portlet = visitor.atStartPage();
        List<String> keys = new ArrayList<>();
        visitor.page().route(ENROLMENTS, route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            route.fulfill(problem(500));
        });

        Hand.KEYBOARD.press(portlet.button(TITLE));
        assertThat(portlet.outcome(TITLE)).containsText("다시 시도해도 두 번 신청되지 않습니다.");
        assertThat(portlet.outcome(TITLE)).containsText("참조 번호 " + REFERENCE);
        assertThat(portlet.alarm()).containsText("요청을 마치지 못했습니다.");
        Focus.assertOn(portlet.button(TITLE));
        Inspection.of(visitor.page());

        visitor.page().unroute(ENROLMENTS);
        visitor.page().route(ENROLMENTS, route -> {
            keys.add(route.request().headerValue("Idempotency-Key"));
            route.resume();
        });
        Hand.KEYBOARD.press(portlet.button(TITLE), portlet.card(TITLE).locator(".training-badge-confirmed"));
        assertThat(keys).hasSize(2).doesNotContainNull();
        assertThat(keys.get(1)).isEqualTo(keys.get(0));
    }

    @Test
    void who_comes_too_late_sees_what_is_true_now(Stage stage) {
        String course = stage.town().course(TITLE);
        String last =
                stage.town().offering(course, Plan.taughtInDays(7).withSeats(1).withWaitingList(0));
        Visitor visitor = stage.visitor(460);
        Portlet portlet = visitor.atStartPage();
        assertThat(portlet.badge(TITLE)).hasText("남은 자리 1/1");
        portlet.pause().click();

        stage.town().enrol(stage.somebody(), last);
        Hand.KEYBOARD.press(portlet.button(TITLE));

        assertThat(portlet.outcome(TITLE)).hasText("정원과 대기 자리가 모두 찼습니다.");
        assertThat(portlet.alarm()).hasText("정원과 대기 자리가 모두 찼습니다.");
        assertThat(portlet.badge(TITLE)).hasText("정원·대기 마감");
        assertThat(portlet.button(TITLE)).hasCount(0);
        Focus.assertOn(portlet.outcome(TITLE));
    }

    @Test
    void a_login_that_has_ended_leads_to_the_login_and_back(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(460);
        Page page = visitor.page();
        Portlet portlet = visitor.atStartPage();
        Page otherTab = visitor.context().newPage();
        otherTab.navigate(page.url());
        otherTab.locator(".training-page-header button").click();
        assertThat(otherTab).hasURL(Pattern.compile("/training/login"));
        otherTab.close();

        portlet.refreshed();
        Locator login = portlet.root().locator("a.training-button");
        assertThat(portlet.root()).containsText("로그인이 필요합니다.");
        assertThat(portlet.status()).hasText("로그인이 필요합니다.");
        Inspection.of(page);
        Hand.KEYBOARD.press(login);
        page.fill("#user", visitor.staff());
        page.fill("#password", visitor.password());
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile("/training/$"));
        assertThat(portlet.badge(TITLE)).isVisible();
    }

    @Test
    void however_often_one_looks_meanwhile_the_next_look_is_one(Stage stage) {
        Visitor visitor = stage.visitor(460);
        visitor.context().addInitScript(COUNT_OF_LONG_WAITS);
        Portlet portlet = visitor.atStartPage();
        Page page = visitor.page();
        List<Route> held = new ArrayList<>();
        page.route(LISTS, route -> {
            if (held.isEmpty()) {
                held.add(route);
            } else {
                route.resume();
            }
        });
        int before = (int) page.evaluate("() => window.waits.begun");

        for (int i = 0; i < 3; i++) {
            portlet.tab("mine").click();
            portlet.tab("open").click();
        }
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();

        page.waitForFunction("(count) => window.waits.begun >= count", before + 3);
        assertThat(page.evaluate("() => window.waits.running.size")).isEqualTo(1);
    }

    private static Route.FulfillOptions problem(int status) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"title\":\"Trouble\",\"status\":" + status + ",\"instance\":\"urn:uuid:" + REFERENCE
                        + "\"}");
    }
}
