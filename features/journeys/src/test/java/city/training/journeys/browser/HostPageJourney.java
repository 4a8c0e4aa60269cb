package city.training.journeys.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.training.journeys.browser.stage.Hand;
import city.training.journeys.browser.stage.InBrowser;
import city.training.journeys.browser.stage.Inspection;
import city.training.journeys.browser.stage.Portlet;
import city.training.journeys.browser.stage.Stage;
import city.training.journeys.browser.stage.Visitor;
import city.training.journeys.harness.Plan;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The element in somebody else's page: loaded twice, styled against, in a frame, and listened to. */
@InBrowser
class HostPageJourney {
    private static final String TITLE = "데이터 시각화 (파이썬)";
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="ko"><head><meta charset="utf-8"><title>직원 누리집</title><style>%s</style>
            <script>
              window.heard = [];
              for (const name of ["training-enrolled", "training-cancelled", "training-height"]) {
                document.addEventListener(name, (e) => window.heard.push({ name, ...e.detail }));
              }
              window.addEventListener("message", ({ data }) => window.heard.push({ name: "message", ...data }));
            </script>
            <script type="module" src="/training/web/training-enrollment.js"></script>
            </head><body><main><h1>직원 누리집</h1><div>%s</div></main></body></html>""";
    private static final String BOX = "div { width: 400px }";
    private static final String HOSTILE = BOX
            + """
              html { font-size: 10px; color: red }
              h3 { font-size: 40px !important }
              * { letter-spacing: 6px; line-height: 1 !important; font-style: italic !important;
                  text-transform: uppercase; word-spacing: 9px; text-indent: 20px; white-space: nowrap !important }
              button { all: unset }
              .training-card { display: none !important }
            """;
    private static final String ELEMENT = "<training-enrollment></training-enrollment>";
    private static final String AGAIN = "<script type=module src=/training/web/training-enrollment.js?again></script>";

    /** Of everything in the element: how it is set, and how big it became. */
    private static final String APPEARANCE =
            """
            (e) => [...e.shadowRoot.querySelectorAll("*")].map((one) => {
              const { fontSize, fontStyle, lineHeight, letterSpacing, color, display } = getComputedStyle(one);
              const box = one.getBoundingClientRect();
              const size = [box.width, box.height].map((px) => px.toFixed(1));
              const looks = { fontSize, fontStyle, lineHeight, letterSpacing, color, display, size };
              return one.localName + JSON.stringify(looks);
            }).join("\\n")""";

    @Test
    void a_hostile_page_changes_nothing_of_it(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(1280);
        visitor.logIn("/training/");

        String friendly = appearance(visitor.openHostPage(PAGE.formatted(BOX, ELEMENT)));
        String hostile = appearance(visitor.openHostPage(PAGE.formatted(HOSTILE, ELEMENT)));

        assertThat(hostile).isNotEmpty().isEqualTo(friendly);
        assertThat(visitor.portlet().card(TITLE).locator("h3")).hasCSS("font-size", "19px");
        assertThat(visitor.portlet().card(TITLE).locator("dd").first()).hasCSS("font-size", "17px");
    }

    private static String appearance(Visitor visitor) {
        assertThat(visitor.portlet().badge(TITLE)).isVisible();
        return visitor.portlet().root().evaluate(APPEARANCE).toString();
    }

    @Test
    void loaded_twice_and_shown_twice_it_works_and_tells_the_page(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(1280);
        visitor.logIn("/training/");
        String two = ELEMENT + AGAIN + "<training-enrollment label='교육 신청 (둘째)' tabindex='-1'></training-enrollment>";

        visitor.openHostPage(PAGE.formatted(BOX, two));
        Portlet first =
                new Portlet(visitor.page().locator("training-enrollment").first());
        Portlet second =
                new Portlet(visitor.page().locator("training-enrollment").last());
        assertThat(second.badge(TITLE)).isVisible();
        Hand.KEYBOARD.press(first.button(TITLE));
        assertThat(first.badge(TITLE)).hasText("참석 확정");
        assertThat(second.refreshed().badge(TITLE)).hasText("참석 확정");
        Inspection.of(visitor.page());
        Hand.MOUSE.press(second.button(TITLE), second.dialog());
        second.yes().click();
        assertThat(second.badge(TITLE)).hasText("남은 자리 30/30");

        assertThat(heard(visitor.page(), "training-enrolled")).hasSize(1).allSatisfy(event -> assertThat(event)
                .contains("\"state\":\"CONFIRMED\"", "\"offeringId\"", "\"enrolmentId\""));
        assertThat(heard(visitor.page(), "training-cancelled")).hasSize(1);
        assertThat(heard(visitor.page(), "training-height")).isNotEmpty();
    }

    @Test
    void in_a_frame_it_works_and_says_how_tall_it_is(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(460);
        String frame = "<iframe src='/training/portlet/embed' title='교육 신청' width='100%' height='700'></iframe>";
        visitor.logIn("/training/").openHostPage(PAGE.formatted("", frame));
        Portlet portlet = new Portlet(visitor.page().frameLocator("iframe").locator("training-enrollment"));
        portlet.awaitReady();

        Inspection.of(visitor.page());
        Hand.MOUSE.press(portlet.button(TITLE));
        assertThat(portlet.badge(TITLE)).hasText("참석 확정");

        visitor.page().waitForCondition(() -> !heard(visitor.page(), "message").isEmpty());
        assertThat(heard(visitor.page(), "message"))
                .allSatisfy(message -> assertThat(message).contains("\"type\":\"training-height\""));
    }

    @Test
    void in_a_frame_somebody_not_logged_in_is_led_out_of_it_to_log_in(Stage stage) {
        Visitor visitor = stage.visitor(460);
        String frame = "<iframe src='/training/portlet/embed' title='교육 신청' width='100%' height='300'></iframe>";
        visitor.openHostPage(PAGE.formatted("", frame));
        Inspection.of(visitor.page());

        visitor.page().frameLocator("iframe").locator("a").click();

        assertThat(visitor.page()).hasURL(Pattern.compile("/training/login"));
    }

    @Test
    void the_page_for_a_frame_is_sound_by_itself(Stage stage) {
        stage.town().offering(stage.town().course(TITLE), Plan.taughtInDays(7));
        Visitor visitor = stage.visitor(320);
        visitor.logIn("/training/portlet/embed");
        assertThat(visitor.portlet().badge(TITLE)).isVisible();
        Inspection.of(visitor.page());
    }

    @SuppressWarnings("unchecked")
    private static List<String> heard(Page page, String name) {
        return (List<String>) page.evaluate(
                "(name) => window.heard.filter((e) => e.name === name).map((e) => JSON.stringify(e))", name);
    }
}
