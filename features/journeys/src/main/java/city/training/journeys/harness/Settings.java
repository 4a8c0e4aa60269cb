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
