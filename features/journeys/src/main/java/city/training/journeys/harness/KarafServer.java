package city.training.journeys.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A Karaf of the distribution in a process of its own. Programs and bundles are the distribution's; settings and data are
 * in a folder of this server, so that it can be killed and started again.
 */
public final class KarafServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private final Path home;
    private final Path folder;
    private final int httpPort;
    private final int sshPort;
    private @Nullable Process process;

    private KarafServer(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.httpPort = freePort();
        this.sshPort = freePort();
    }

    /** Started, healthy, with an empty database. */
    public static KarafServer start(Storage storage) {
        return start(storage, settings -> {});
    }

    /** @param more changes settings before the first start */
    public static KarafServer start(Storage storage, Consumer<Settings> more) {
        return start(storage.dataSource(), more);
    }

    /** @param dataSource the content of the DataSource's file in etc/; empty for the one that is shipped */
    public static KarafServer start(String dataSource, Consumer<Settings> more) {
        Path home = Path.of(System.getProperty("training.distribution")).toAbsolutePath();
        Path workspace = Path.of(System.getProperty("training.workspace")).toAbsolutePath();
        try {
            Files.createDirectories(workspace);
            KarafServer server = new KarafServer(home, Files.createTempDirectory(workspace, "server"));
            server.configure(dataSource, more);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure(String dataSource, Consumer<Settings> more) throws IOException {
        Settings settings = Settings.copied(home.resolve("etc"), folder.resolve("etc"));
        settings.listen(httpPort, sshPort);
        settings.trustSignOn();
        settings.remove("city.training.demo.cfg");
        if (!dataSource.isEmpty()) {
            settings.replace("org.ops4j.datasource-training.cfg", dataSource);
        }
        more.accept(settings);
    }

    /** Starts it (again) on the same data, and waits until it is healthy. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server");
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("KARAF_BASE", folder.toString());
        environment.put("KARAF_ETC", folder.resolve("etc").toString());
        environment.put("KARAF_DATA", folder.resolve("data").toString());
        environment.put("KARAF_EXEC", "exec");
        // Several servers of one distribution run beside each other.
        environment.put("CHECK_ROOT_INSTANCE_RUNNING", "false");
        environment.remove("KARAF_HOME");
        try {
            Files.createDirectories(folder.resolve("deploy"));
            Files.createDirectories(folder.resolve("data"));
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("console.log").toFile());
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitHealth();
    }

    /** Waits until the health resource says 200. */
    public void awaitHealth() {
        Http http = new Http(base());
        Instant end = Instant.now().plus(PATIENCE);
        while (http.health() != 200) {
            if (Instant.now().isAfter(end) || process == null || !process.isAlive()) {
                kill();
                throw new IllegalStateException("The server did not become healthy; see " + folder);
            }
            Pause.briefly();
        }
    }

    /** Ends the process as a power cut would: nothing is finished, nothing is closed. */
    public void kill() {
        end(Process::destroyForcibly);
    }

    /** Ends it as Ctrl-C does. */
    public void stop() {
        end(running -> {
            running.destroy();
            return running;
        });
    }

    private void end(UnaryOperator<Process> how) {
        if (process == null) {
            return;
        }
        try {
            if (!how.apply(process).waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process = null;
    }

    /** A command on Karaf's console; what it printed. */
    public String console(String command) {
        return Console.run(sshPort, command);
    }

    public URI base() {
        return URI.create("http://localhost:" + httpPort);
    }

    public Path folder() {
        return folder;
    }

    public Path home() {
        return home;
    }

    /** Everything the server logged. */
    public String log() {
        try {
            return Files.readString(folder.resolve("data/log/karaf.log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, for measuring. */
    public long pid() {
        return process == null ? -1 : process.pid();
    }

    @Override
    public void close() {
        stop();
        Settings.deleteAll(folder.resolve("data/cache"));
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
