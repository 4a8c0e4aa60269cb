package city.training.benchmark.yardstick;

import city.training.journeys.harness.KarafServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Packs {@link ConstantAnswer} as a bundle and installs it, as an administrator would, on Karaf's console. */
public final class ConstantBundle {
    public static final String PATH = "/api/training-yardstick/constant";

    /** By name: what it is made of is in Karaf, and not here. */
    private static final String ANSWER = "city.training.benchmark.yardstick.ConstantAnswer";

    private static final Map<String, String> HEADERS = Map.of(
            "Bundle-ManifestVersion", "2",
            "Bundle-SymbolicName", "city.training.benchmark.yardstick",
            "Bundle-Version", "1.0.0",
            "Bundle-Activator", ANSWER,
            "Import-Package",
                    "org.osgi.framework,jakarta.servlet.http,jakarta.ws.rs,jakarta.ws.rs.core,"
                            + "jakarta.ws.rs.container,com.fasterxml.jackson.jakarta.rs.json");

    private ConstantBundle() {}

    public static void install(KarafServer server) {
        Path bundle = server.folder().resolve("yardstick.jar");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(bundle), manifest())) {
            for (String part : List.of("", "$Answer", "$Constant", "$Recognised", "$Yardstick")) {
                add(jar, ANSWER + part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.console("bundle:install -s " + bundle.toUri());
    }

    private static Manifest manifest() {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        HEADERS.forEach((name, value) -> manifest.getMainAttributes().putValue(name, value));
        return manifest;
    }

    private static void add(JarOutputStream jar, String type) throws IOException {
        String path = type.replace('.', '/') + ".class";
        jar.putNextEntry(new JarEntry(path));
        try (InputStream content = ConstantBundle.class.getClassLoader().getResourceAsStream(path)) {
            if (content == null) {
                throw new IOException(path);
            }
            content.transferTo(jar);
        }
    }
}
