package city.training.internal.storage.portable;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.ResultQuery;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.tools.jdbc.MockConnection;
import org.jooq.tools.jdbc.MockResult;

/**
 * Calls every method of every store there is, on a connection that answers anything, and keeps what it said in PostgreSQL's
 * dialect. So a store that no test has thought of cannot be forgotten.
 */
final class StoreCalls {
    private final Map<String, Set<String>> statements = new LinkedHashMap<>();
    private final List<Boolean> choices = List.of(true, false);

    private Set<String> said = new LinkedHashSet<>();
    private boolean rows;
    private int noticed;
    private Field<?>[] asked = {};

    /** What each method said; nothing, where it did not speak. */
    static Map<String, Set<String>> all() {
        StoreCalls calls = new StoreCalls();
        new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("city.training.internal")
                        .stream()
                        .filter(type -> type.getSimpleName().endsWith("Store") && type.isTopLevelClass())
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .forEach(calls::callAll);
        return calls.statements;
    }

    private void callAll(Class<?> store) {
        Arrays.stream(store.getDeclaredMethods())
                .filter(method ->
                        !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName))
                .forEach(method -> call(store, method));
    }

    private void call(Class<?> store, Method method) {
        String name = store.getSimpleName() + "." + method.getName();
        said = statements.computeIfAbsent(name, unknown -> new LinkedHashSet<>());
        for (boolean filled : choices) {
            for (boolean answered : choices) {
                rows = answered;
                call(store, method, new Anything(filled));
            }
        }
    }

    private void call(Class<?> store, Method method, Anything anything) {
        try {
            Constructor<?> made = store.getDeclaredConstructor(DSLContext.class);
            made.setAccessible(true);
            method.setAccessible(true);
            Object[] arguments = Arrays.stream(method.getGenericParameterTypes())
                    .map(anything::of)
                    .toArray();
            method.invoke(made.newInstance(sql()), arguments);
        } catch (InvocationTargetException e) {
            // Nonsense came back from the database, and the store noticed; it has spoken before.
            noticed++;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(store + " is not made of a DSLContext", e);
        }
    }

    private DSLContext sql() {
        DefaultConfiguration configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER).withRenderSchema(false));
        configuration.set(new MockConnection(context -> {
            List<MockResult> answers = new ArrayList<>();
            for (String sql : context.batchSQL()) {
                said.add(sql);
                answers.add(answer());
            }
            return answers.toArray(MockResult[]::new);
        }));
        configuration.set(ExecuteListener.onExecuteStart(this::notice));
        return DSL.using(configuration);
    }

    private void notice(ExecuteContext context) {
        asked = context.query() instanceof ResultQuery<?> query ? query.fields() : new Field<?>[0];
    }

    private MockResult answer() {
        DSLContext plain = DSL.using(SQLDialect.POSTGRES);
        Result<Record> result = plain.newResult(asked);
        if (rows && asked.length > 0) {
            Record row = plain.newRecord(asked);
            row.fromArray(Arrays.stream(asked)
                    .map(field -> new Anything(true).of(field.getType()))
                    .toArray());
            result.add(row);
        }
        return new MockResult(asked.length > 0 ? result.size() : 1, result);
    }
}
