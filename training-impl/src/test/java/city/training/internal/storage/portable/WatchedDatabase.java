package city.training.internal.storage.portable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/**
 * A data source that refuses, in whatever test it happens, a statement of the module that could not be carried out by a
 * distributed engine. What tests say to the database themselves is their own matter.
 */
public final class WatchedDatabase {
    private static final Set<String> FINE = ConcurrentHashMap.newKeySet();
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private WatchedDatabase() {}

    public static DataSource of(DataSource source) {
        return watched(DataSource.class, source);
    }

    private static void check(String sql) {
        String shape = shape(sql);
        if (FINE.contains(shape) || !isOurs()) {
            return;
        }
        List<String> objections = Portability.objections(shape);
        if (!objections.isEmpty()) {
            throw new AssertionError("Not for a distributed engine: " + objections + " in " + shape);
        }
        FINE.add(shape);
    }

    /** The statement with one row, and two in each list: more say nothing new. */
    private static String shape(String sql) {
        int from = sql.indexOf("values (") + "values ".length();
        int to = sql.indexOf(')', from) + 1;
        String oneRow = sql.startsWith("insert") && to > from ? sql.replace(", " + sql.substring(from, to), "") : sql;
        return oneRow.replaceAll("\\bin \\(\\?[?, ]*\\)", "in (?, ?)");
    }

    /** Whether it comes from where SQL is written, and not from a test. */
    private static boolean isOurs() {
        return STACK.walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                .filter(type -> type.getName().startsWith("city.training.internal"))
                .filter(type -> type.getPackage() != WatchedDatabase.class.getPackage())
                .findFirst()
                .map(WatchedDatabase::outermost)
                .filter(type -> type.getSimpleName().endsWith("Store"))
                .isPresent());
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type : outermost(outer);
    }

    private static <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().equals("prepareStatement")) {
                check((String) args[0]);
            }
            try {
                Object answer = method.invoke(real, args);
                return answer instanceof Connection connection ? watched(Connection.class, connection) : answer;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }
}
