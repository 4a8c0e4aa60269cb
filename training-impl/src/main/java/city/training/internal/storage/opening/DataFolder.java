package city.training.internal.storage.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the folder that the settings name for the embedded database; SQLite makes the file, but not the folder. */
@Component(service = {})
public final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String SQLITE = "jdbc:sqlite:";

    @Activate
    public DataFolder(
            @Reference(target = "(osgi.jndi.service.name=training)") ServiceReference<DataSource> dataSource) {
        if (dataSource.getProperty("url") instanceof String url && url.startsWith(SQLITE)) {
            make(Path.of(url.substring(SQLITE.length()).replaceFirst("\\?.*", ""))
                    .toAbsolutePath());
        }
    }

    private static void make(Path file) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            LOG.error("The folder of the training database cannot be made: {}", file.getParent(), e);
        }
    }
}
