package city.training.internal.storage.opening;

import city.training.internal.storage.DatabaseRefused;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings the tables up to this version of the module, and leaves those of a newer one alone. */
public final class Migrations {
    private final Flyway flyway;

    public Migrations(DataSource dataSource) {
        flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .table("training_schema_history")
                .baselineOnMigrate(false)
                .loggers("slf4j")
                .load();
    }

    /** @throws DatabaseRefused where the tables are of a newer version, or were changed by hand */
    public void apply() {
        MigrationVersion newest = Arrays.stream(flyway.info().all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow();
        Optional.ofNullable(flyway.info().current())
                .map(MigrationInfo::getVersion)
                .filter(stored -> stored.compareTo(newest) > 0)
                .ifPresent(stored -> {
                    throw new DatabaseRefused(
                            "The database is of version " + stored + ", this module knows versions up to "
                                    + newest
                                    + ". Install the newer module again, or restore the backup made before its upgrade."
                                    + " Nothing was changed.");
                });
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new DatabaseRefused("The database could not be brought to version " + newest + ": " + e.getMessage());
        }
    }
}
