package city.training.internal.storage;

import city.training.internal.storage.opening.Migrations;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Counts the statements that are sent to a real database. */
public final class StatementCount {
    private final AtomicInteger statements = new AtomicInteger();

    /** A fresh, migrated one. */
    public Database counted(Flavour flavour) {
        DataSource source = flavour == Flavour.SQLITE
                ? TestDatabases.sqlite(TestDatabases.temporaryFile())
                : TestDatabases.postgres();
        new Migrations(source).apply();
        return new Database(like(DataSource.class, source), flavour);
    }

    /** How many the work needs. */
    public int of(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    private <T> T like(Class<T> type, Object real) {
        InvocationHandler passOn = (proxy, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                statements.incrementAndGet();
            }
            try {
                Object answer = method.invoke(real, arguments);
                return answer instanceof Connection connection ? like(Connection.class, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, passOn));
    }
}
