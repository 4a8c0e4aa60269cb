package city.training.journeys.harness;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** Builds a bundle of the classes of one package, as the author of another module would. */
public final class Bundles {
    private static final Attributes.Name SYMBOLIC_NAME = new Attributes.Name("Bundle-SymbolicName");

    private Bundles() {}

    /**
     * @param into the folder in which the bundle is put
     * @param component any class of the package
     * @param uses a class of every library it compiles against
     */
    public static Path build(Path into, Class<?> component, List<Class<?>> uses) {
        String name = component.getPackageName();
        try (Builder builder = new Builder()) {
            builder.addClasspath(origin(component));
            for (Class<?> used : uses) {
                builder.addClasspath(origin(used));
            }
            builder.setProperty("Bundle-SymbolicName", name);
            builder.setProperty("Bundle-Version", "1.0.0");
            builder.setProperty("Private-Package", name);
            builder.setProperty("Import-Package", "org.jspecify.annotations;resolution:=optional, *");
            builder.setProperty("-noextraheaders", "true");
            Jar jar = builder.build();
            if (!builder.isOk()) {
                throw new IllegalStateException(builder.getErrors() + " " + builder.getWarnings());
            }
            Path file = into.resolve(name + ".jar");
            jar.write(file.toFile());
            return file;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A copy whose symbolic name begins with the prefix; everything else is as it was published. */
    public static Path renamed(Path bundle, String prefix, Path into) {
        try (Jar jar = new Jar(bundle.toFile())) {
            Manifest manifest = jar.getManifest();
            manifest.getMainAttributes().compute(SYMBOLIC_NAME, (header, name) -> prefix + name);
            Path copy = into.resolve(prefix + bundle.getFileName());
            jar.write(copy.toFile());
            return copy;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static File origin(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toFile();
    }
}
