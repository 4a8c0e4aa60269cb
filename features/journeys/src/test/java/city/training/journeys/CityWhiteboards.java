package city.training.journeys;

import city.training.journeys.harness.Bundles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Another vendor's whiteboards: the bundles that ours are made of, as they are published, under other names. */
record CityWhiteboards(Path features, Path ofTraining) {
    static final String PREFIX = "citys.";
    private static final List<String> RENAMED = List.of(
            "org.apache.felix.http.jetty12",
            "org.eclipse.osgitech.rest.servlet.whiteboard",
            "org.eclipse.osgitech.rest");

    /**
     * @param kar what it holds is put where the Karaf looks for artifacts
     * @return the features {@code city-http} and {@code city-rest} in a descriptor, and the descriptor of the KAR
     */
    static CityWhiteboards unpacked(Path kar, Path karaf) {
        Path system = karaf.resolve("system");
        try {
            copyRepository(kar, system);
            Path training = only(system.resolve("city/training/training-feature"), "-features.xml");
            String city = Files.readString(training)
                    .replaceFirst("<features name=\"[^\"]*\"", "<features name=\"city\"")
                    .replaceFirst("(?s)<feature name=\"training\".*(?=<feature name=\"training-http)", "")
                    .replace("training-http-whiteboard", "city-http")
                    .replace("training-rest-whiteboard", "city-rest");
            for (String artifact : RENAMED) {
                Path renamed = Bundles.renamed(only(system, "/" + artifact + "-[0-9.]+jar"), PREFIX, karaf);
                city = city.replaceFirst(
                        "(wrap:)?mvn:[^<]*/" + artifact + "/[^<]*",
                        renamed.toUri().toString());
            }
            return new CityWhiteboards(Files.writeString(karaf.resolve("city-features.xml"), city), training);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyRepository(Path kar, Path system) throws IOException {
        try (FileSystem archive = FileSystems.newFileSystem(kar)) {
            Path repository = archive.getPath("/repository");
            for (Path file : filesUnder(repository)) {
                Path target = system.resolve(repository.relativize(file).toString());
                if (!Files.exists(target)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    private static Path only(Path folder, String ending) throws IOException {
        return filesUnder(folder).stream()
                .filter(file -> file.toString().matches(".*" + ending))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
