package city.training.internal.enrolment.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The connections of a process that can be made to die between any two of its calls to the database: from then on nothing it
 * says is heard, and its open transaction is undone by the database, as after a kill.
 */
final class Mortal {
    private static final Set<String> CALLS =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch", "commit");

    /** The process is dead. */
    static final class Died extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final DataSource real;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final List<Connection> open = new ArrayList<>();
    private int callsLeft;
    private boolean dead;
    private int commits;

    Mortal(DataSource real) {
        this.real = real;
    }

    DataSource source() {
        return DataSource.class.cast(Proxy.newProxyInstance(
                Mortal.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, args) -> borrow()));
    }

    /** @param calls how many more it makes, where what is before and what is behind each counts; 0 for a long life */
    synchronized void dieAfter(int calls) {
        callsLeft = calls;
        commits = 0;
    }

    synchronized boolean isDead() {
        return dead;
    }

    /** How many transactions it has stored since its death was fixed. */
    synchronized int commits() {
        return commits;
    }

    /** A new process on the same database. */
    synchronized void bury() throws SQLException {
        for (Connection connection : open) {
            connection.close();
        }
        open.clear();
        idle.clear();
        dead = false;
        callsLeft = 0;
    }

    private synchronized Connection borrow() throws SQLException {
        live();
        Connection free = idle.poll();
        if (free == null) {
            free = real.getConnection();
            open.add(free);
        }
        return watched(Connection.class, free);
    }

    private synchronized void live() {
        if (dead) {
            throw new Died();
        }
    }

    private synchronized void tick() {
        live();
        if (callsLeft > 0 && --callsLeft == 0) {
            dead = true;
            throw new Died();
        }
    }

    private <T> T watched(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> call(target, method, args)));
    }

    private @Nullable Object call(Object target, Method method, Object @Nullable [] args) throws Throwable {
        if (method.getName().equals("close") && target instanceof Connection connection) {
            giveBack(connection);
            return null;
        }
        if (method.getName().equals("close")) {
            return method.invoke(target, args);
        }
        boolean counted = CALLS.contains(method.getName());
        if (counted) {
            tick();
        } else {
            live();
        }
        try {
            Object answer = method.invoke(target, args);
            if (method.getName().equals("commit")) {
                stored();
            }
            if (counted) {
                tick();
            }
            return answer instanceof Statement statement ? watched(kind(method), statement) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    private static Class<Statement> kind(Method method) {
        return (Class<Statement>) method.getReturnType();
    }

    private synchronized void stored() {
        commits++;
    }

    private synchronized void giveBack(Connection connection) {
        if (!dead) {
            idle.push(connection);
        }
    }
}
