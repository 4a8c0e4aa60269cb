package city.training.journeys.harness;

import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.doNotModifyLogConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.replaceConfigurationFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.spi.PaxExamRuntime;

/**
 * A Karaf as it is published, with nothing of ours in it, and without a way to the network or to this machine's repository of
 * artifacts. Pax Exam launches it.
 */
public final class StockKaraf implements AutoCloseable {
    private static final String FEATURES = "etc/org.apache.karaf.features.cfg";
    private static final Pattern JAVA_OPTION = Pattern.compile("--(?:add|patch)-\\S+(?: java\\S+)?");

    private final Path folder;
    private final int httpPort = KarafServer.freePort();
    private final int sshPort = KarafServer.freePort();

    private StockKaraf(Path folder) {
        this.folder = folder;
    }

    /** Started, with an open console, in a folder of its own. */
    public static StockKaraf start() {
        Path original = Path.of(System.getProperty("training.stock")).toAbsolutePath();
        Path workspace = Path.of(System.getProperty("training.workspace")).toAbsolutePath();
        try {
            Files.createDirectories(workspace);
            Path folder = Files.createTempDirectory(workspace, "stock");
            Settings.copied(original, folder);
            StockKaraf server = new StockKaraf(folder);
            server.configure();
            server.launch(original);
            Await.until("the console", server::answersOnItsConsole, answers -> answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        Settings settings = settings();
        settings.listen(httpPort, sshPort);
        String maven = "org.ops4j.pax.url.mvn.";
        settings.set(maven + "cfg", maven + "repositories", "");
        settings.set(
                maven + "cfg",
                maven + "localRepository",
                folder.resolve("nothing").toString());
    }

    private void launch(Path original) throws IOException {
        ExamSystem system = PaxExamRuntime.createServerSystem(
                karafDistributionConfiguration().existing(folder.toFile()),
                // Pax Exam adds features of its own there; a stock Karaf on a closed network has none
                replaceConfigurationFile(FEATURES, original.resolve(FEATURES).toFile()),
                javaOptions(original),
                configureConsole().ignoreLocalConsole(),
                doNotModifyLogConfiguration(),
                keepRuntimeFolder());
        PaxExamRuntime.createContainer(system).start();
    }

    /** The options that bin/karaf gives to Java; Pax Exam leaves them to its caller. */
    private static Option javaOptions(Path karaf) throws IOException {
        return composite(JAVA_OPTION
                .matcher(Files.readString(karaf.resolve("bin/karaf")))
                .results()
                .map(option ->
                        option.group().replace(' ', '=').replace("\"", "").replace("${KARAF_HOME}", karaf.toString()))
                .map(CoreOptions::vmOption)
                .toArray(Option[]::new));
    }

    private boolean answersOnItsConsole() {
        try {
            return !console("feature:list").isEmpty();
        } catch (UncheckedIOException | IllegalStateException e) {
            return false;
        }
    }

    /** Waits until the health resource says 200. */
    public void awaitHealth() {
        Await.until("200 from the health resource", new Http(base())::health, status -> status == 200);
    }

    /** A command on Karaf's console; what it printed. */
    public String console(String command) {
        return Console.run(sshPort, command);
    }

    public URI base() {
        return URI.create("http://localhost:" + httpPort);
    }

    /** Its etc/ folder, which may be changed while it runs. */
    public Settings settings() {
        return Settings.in(folder.resolve("etc"));
    }

    public Path folder() {
        return folder;
    }

    /** Ended as an administrator does it: Pax Exam's way needs its own bundles in the Karaf. */
    @Override
    public void close() {
        console("system:shutdown -f");
        Await.until("the end", this::answersOnItsConsole, answers -> !answers);
        Settings.deleteAll(folder.resolve("data/cache"));
    }
}
