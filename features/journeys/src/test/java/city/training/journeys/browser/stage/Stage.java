package city.training.journeys.browser.stage;

import city.training.journeys.harness.Http;
import city.training.journeys.harness.KarafServer;
import city.training.journeys.harness.People;
import city.training.journeys.harness.Storage;
import city.training.journeys.harness.Town;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One server and one Chromium for all journeys; each journey has an empty board and people who have done nothing yet. */
public final class Stage implements AutoCloseable {
    private static final int PEOPLE = 200;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-sync",
            "--no-first-run");

    private final KarafServer server;
    private final Playwright playwright;
    private final Browser browser;
    private final Town town;
    private final AtomicInteger nextPerson = new AtomicInteger();
    private final List<Visitor> visitors = new ArrayList<>();

    Stage() {
        server = KarafServer.start(Storage.SQLITE, settings -> settings.append("users.properties", accounts()));
        town = new Town(new Http(server.base())).withPeople(PEOPLE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(ChromiumIsInstalled.executable().orElseThrow())
                        .setArgs(FLAGS));
    }

    private static String accounts() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < PEOPLE; i++) {
            lines.append(People.number(i))
                    .append(" = ")
                    .append(password(People.number(i)))
                    .append('\n');
        }
        return lines.toString();
    }

    static String password(String staff) {
        return staff + "-demo";
    }

    public Town town() {
        return town;
    }

    public URI base() {
        return server.base();
    }

    /** The number of somebody nobody has met before. */
    public String somebody() {
        return People.number(nextPerson.getAndIncrement());
    }

    /** Somebody at a browser of their own, not logged in. */
    public Visitor visitor(int width) {
        return seated(options(width));
    }

    public Visitor visitorWithoutScripts(int width) {
        return seated(options(width).setJavaScriptEnabled(false));
    }

    private static Browser.NewContextOptions options(int width) {
        // without motion, so that no colour is measured on its way to another
        return new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setLocale("ko-KR")
                .setReducedMotion(ReducedMotion.REDUCE);
    }

    private Visitor seated(Browser.NewContextOptions options) {
        Visitor visitor = new Visitor(base(), somebody(), browser.newContext(options));
        visitors.add(visitor);
        return visitor;
    }

    /**
     * Inspects a page on which no script runs, and so no inspector: what it shows, in a browser in which the inspector runs.
     */
    public void inspectCopy(Page plain) {
        String html = plain.content().replaceAll("(?s)<script.*?</script>", "");
        try (BrowserContext context = browser.newContext(options(plain.viewportSize().width))) {
            Page copy = context.newPage();
            copy.route(
                    plain.url()::equals,
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            copy.navigate(plain.url());
            Inspection.of(copy);
        }
    }

    List<Visitor> visitors() {
        return visitors;
    }

    void clear() {
        visitors.forEach(Visitor::leave);
        visitors.clear();
        town.closeAll();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
