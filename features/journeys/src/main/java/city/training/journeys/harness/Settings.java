package city.training.journeys.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The etc/ folder of a server, edited as an administrator would. */
public final class Settings {
    private final Path folder;

    private Settings(Path folder) {
        this.folder = folder;
    }

    static Settings copied(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path source : (Iterable<Path>) all::iterator) {
                Path target = to.resolve(from.relativize(source).toString());
                if (Files.isDirectory(source)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(source, target);
                }
            }
        }
        return new Settings(to);
    }

    static Settings in(Path folder) {
        return new Settings(folder);
    }

    /** Sets a key of a file, whether it is there, commented out, or neither. */
    public void set(String file, String key, String value) {
        try {
            Path path = folder.resolve(file);
            List<String> lines = Files.exists(path) ? new ArrayList<>(Files.readAllLines(path)) : new ArrayList<>();
            lines.removeIf(line -> line.strip().matches("#?\\s*" + key.replace(".", "\\.") + "\\s*=.*"));
            lines.add(key + " = " + value);
            Files.write(path, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** HTTP and console on ports of their own; the console lets {@link Console} in. */
    void listen(int httpPort, int sshPort) {
        set("org.apache.felix.http.cfg", "org.osgi.service.http.port", String.valueOf(httpPort));
        set("org.apache.karaf.shell.cfg", "sshPort", String.valueOf(sshPort));
        set("org.apache.karaf.shell.cfg", "sshHost", "127.0.0.1");
        append(
                "users.properties",
                "\nkaraf = karaf,_g_:admingroup\n"
                        + "_g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh\n");
    }

    /** Believes the sign-on header of {@link Http#as}. */
    public void trustSignOn() {
        set("city.training.login.cfg", "sso.header", People.STAFF_HEADER);
        set("city.training.login.cfg", "sso.trusted.proxies", "127.0.0.0/8,::1/128");
        set("city.training.login.cfg", "sso.secret.header", People.SECRET_HEADER);
        set("city.training.login.cfg", "sso.secret", People.SECRET);
        set("city.training.login.cfg", "first.officer", People.OFFICER);
    }

    public void replace(String file, String content) {
        write(file, content, StandardOpenOption.TRUNCATE_EXISTING);
    }

    public void append(String file, String content) {
        write(file, content, StandardOpenOption.APPEND);
    }

    public void remove(String file) {
        try {
            Files.deleteIfExists(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String file, String content, StandardOpenOption how) {
        try {
            Files.writeString(folder.resolve(file), content, StandardOpenOption.CREATE, how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void deleteAll(Path tree) {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
