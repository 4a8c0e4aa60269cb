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
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen: the focus, contrast, forced colours, another language, letters set wide. */
@InBrowser
class LookJourney {
    private static final String OPEN = "챗봇 기획과 업무자동화";
    private static final String FULL = "데이터 시각화 (파이썬)";
    private static final String LATER = "생성형 AI 활용 보고서 작성";
    private static final String CONTRAST_PAGE =
            """
            <!doctype html><html lang="ko"><head><title>직원 누리집</title>
            <script type="module" src="/training/web/training-enrollment.js"></script></head>
            <body><main><h1>직원 누리집</h1><training-enrollment theme="contrast"></training-enrollment></main></body></html>""";

    private static void board(Stage stage) {
        stage.town().offering(stage.town().course(OPEN), Plan.taughtInDays(7));
        stage.town().offering(stage.town().course(LATER), Plan.taughtInDays(9).openingIn(Duration.ofDays(2)));
        String full = stage.town()
                .offering(stage.town().course(FULL), Plan.taughtInDays(8).withSeats(1));
        stage.town().enrol(stage.somebody(), full);
    }

    @ParameterizedTest
    @EnumSource(
            value = ForcedColors.class,
            names = {"NONE", "ACTIVE"})
    void the_focus_is_seen_wherever_the_tab_key_stops(ForcedColors colours, Stage stage) {
        board(stage);
        Visitor visitor = stage.visitor(460);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(colours));
        visitor.open("/training/login");
        assertSeen(visitor.page(), colours, 5);

        Portlet portlet = visitor.atStartPage();
        assertThat(portlet.cards()).hasCount(2);
        assertSeen(visitor.page(), colours, 8);
        Inspection.of(visitor.page());

        Hand.MOUSE.press(portlet.button(OPEN));
        Hand.MOUSE.press(portlet.button(OPEN), portlet.dialog());
        assertSeen(visitor.page(), colours, 2);
        Inspection.of(visitor.page());
    }

    private static void assertSeen(Page page, ForcedColors colours, int stops) {
        int width = colours == ForcedColors.ACTIVE ? 3 : 2;
        assertThat(Focus.stops(page)).hasSizeGreaterThanOrEqualTo(stops).allSatisfy(stop -> {
            assertThat(stop.outline()).isGreaterThanOrEqualTo(width);
            assertThat(stop.ring()).contains(colours == ForcedColors.ACTIVE ? "none" : "6px");
            assertThat(stop.width()).isGreaterThanOrEqualTo(44);
            assertThat(stop.height()).isGreaterThanOrEqualTo(44);
        });
    }

    @Test
    void forced_colours_leave_borders_icons_and_words(Stage stage) {
        board(stage);
        Visitor visitor = stage.visitor(320);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        Portlet portlet = visitor.atStartPage();

        for (String title : List.of(OPEN, FULL)) {
            assertThat(portlet.badge(title).locator("svg")).isVisible();
            assertThat(portlet.button(title)).hasCSS("border-top-style", "solid");
        }
        Hand.MOUSE.choose(portlet, "upcoming");
        assertThat(portlet.badge(LATER)).containsText("접수 시작");
        assertThat(portlet.badge(LATER).locator("svg")).isVisible();
        assertThat(portlet.button(LATER)).not().hasCSS("border-top-style", "none");
        Inspection.of(visitor.page());
    }

    @Test
    void the_contrast_theme_has_15_to_1_for_text_and_7_to_1_for_the_rest(Stage stage) {
        board(stage);
        Visitor visitor = stage.visitor(460);
        visitor.logIn("/training/").openHostPage(CONTRAST_PAGE);
        Portlet portlet = visitor.portlet();
        assertThat(portlet.cards()).hasCount(2);

        Inspection.of(visitor.page());
        assertThat(Inspection.violations(enhanced(visitor.page()))).isEmpty();
        for (String part : List.of("dd", "dt", "h3")) {
            assertThat(contrast(portlet, portlet.card(OPEN).locator(part).first()))
                    .as(part)
                    .isGreaterThanOrEqualTo(15);
        }
        Hand.MOUSE.press(portlet.button(OPEN));
        Hand.MOUSE.press(portlet.button(OPEN), portlet.dialog());
        Inspection.of(visitor.page());
        assertThat(Inspection.violations(enhanced(visitor.page()))).isEmpty();
        portlet.no().click();
        Hand.MOUSE.choose(portlet, "upcoming");
        assertThat(portlet.badge(LATER)).isVisible();
        assertThat(Inspection.violations(enhanced(visitor.page()))).isEmpty();
    }

    private static AxeBuilder enhanced(Page page) {
        return new AxeBuilder(page).include("training-enrollment").withRules(List.of("color-contrast-enhanced"));
    }

    private static double contrast(Portlet portlet, Locator text) {
        String luminance =
                """
                (e, name) => {
                  const [r, g, b] = getComputedStyle(e)[name].match(/\\d+/g).map((v) => v / 255)
                      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
                  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                }""";
        double ink = ((Number) text.evaluate(luminance, "color")).doubleValue();
        double paper =
                ((Number) portlet.root().locator("section").evaluate(luminance, "backgroundColor")).doubleValue();
        return (Math.max(ink, paper) + 0.05) / (Math.min(ink, paper) + 0.05);
    }

    @Test
    void it_speaks_english_throughout(Stage stage) {
        board(stage);
        Visitor visitor = stage.visitor(1280);
        visitor.logIn("/training/?lang=en");
        Portlet portlet = visitor.portlet();
        portlet.awaitReady();

        assertThat(portlet.root().locator("section")).hasAttribute("lang", "en");
        assertThat(portlet.badge(OPEN)).hasText("Seats left 30/30");
        Hand.KEYBOARD.press(portlet.button(OPEN));
        assertThat(portlet.badge(OPEN)).hasText("Seat confirmed");
        assertThat(portlet.status()).hasText(Pattern.compile("[\\x00-\\x7f‘’]*" + OPEN + "[\\x00-\\x7f‘’]*"));
        Inspection.of(visitor.page());
        Hand.KEYBOARD.press(portlet.button(OPEN), portlet.dialog());
        assertThat(portlet.no()).hasText(Pattern.compile("[\\x00-\\x7f]+"));
        Inspection.of(visitor.page());
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void spaced_out_letters_still_fit(int width, Stage stage) {
        board(stage);
        Visitor visitor = stage.visitor(width);
        Portlet portlet = visitor.atStartPage();
        assertThat(portlet.cards()).hasCount(2);
        // what a person may set: WCAG 1.4.12
        portlet.root()
                .evaluate(
                        """
                        (e) => {
                          const sheet = new CSSStyleSheet();
                          sheet.replaceSync("*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}");
                          e.shadowRoot.adoptedStyleSheets = [...e.shadowRoot.adoptedStyleSheets, sheet];
                        }""");
        Inspection.of(visitor.page());
        assertThat(portlet.button(OPEN)).isInViewport();
    }
}
