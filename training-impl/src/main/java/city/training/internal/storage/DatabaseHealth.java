package city.training.internal.storage;

import city.training.Health;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Healthy is who gets an answer from the database. */
@Component
public final class DatabaseHealth implements Health {
    private final Database database;

    @Activate
    public DatabaseHealth(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void check() {
        database.read(sql -> sql.selectOne().fetchOne());
    }
}
