package city.training.journeys.browser.stage;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Somebody with a browser of their own. */
public final class Visitor {
    private final URI base;
    private final String staff;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visitor(URI base, String staff, BrowserContext context) {
        this.base = base;
        this.staff = staff;
        this.context = context;
        this.page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(this::note);
    }

    // What a journey makes fail on purpose is not meant: a page that breaks its own policy, or a script, is.
    private void note(ConsoleMessage message) {
        if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
            complaints.add(message.text());
        }
    }

    public String staff() {
        return staff;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Portlet portlet() {
        return new Portlet(page.locator("training-enrollment"));
    }

    public String address(String path) {
        return base.resolve(path).toString();
    }

    public Visitor open(String path) {
        page.navigate(address(path));
        return this;
    }

    /** Opens a page, logs in when asked to, and is on that page. */
    public Visitor logIn(String path) {
        open("/training/login?next=" + URLEncoder.encode(path, StandardCharsets.UTF_8));
        page.fill("#user", staff);
        page.fill("#password", Stage.password(staff));
        page.keyboard().press("Enter");
        page.waitForURL(address(path));
        return this;
    }

    /** Logs in to the stand-alone page and waits for the portlet. */
    public Portlet atStartPage() {
        logIn("/training/");
        portlet().awaitReady();
        return portlet();
    }

    /** A page of somebody else on this server. */
    public Visitor openHostPage(String html) {
        String address = address("/host.html");
        page.unroute(address);
        page.route(
                address,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html)));
        page.navigate(address);
        return this;
    }

    public String password() {
        return Stage.password(staff);
    }

    /** Uncaught exceptions and refused resources. */
    List<String> complaints() {
        return complaints;
    }

    void photograph(Path folder, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + staff + ".png")));
    }

    void leave() {
        context.close();
    }
}
