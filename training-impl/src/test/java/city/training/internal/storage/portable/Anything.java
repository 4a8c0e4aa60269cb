package city.training.internal.storage.portable;

import city.training.people.StaffId;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes something of any type a store takes: enough to make it speak, whatever it says.
 *
 * @param filled whether what may be missing is there
 */
record Anything(boolean filled) {
    private static final UUID SOME_ID = UUID.fromString("019a0000-0000-7000-8000-000000000001");
    private static final Map<Class<?>, Object> KNOWN = Map.ofEntries(
            Map.entry(String.class, SOME_ID.toString()),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(Object.class, "x"),
            Map.entry(UUID.class, SOME_ID),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.EPOCH),
            Map.entry(StaffId.class, new StaffId("x")));

    @Nullable
    Object of(Type type) {
        if (type instanceof WildcardType wild) {
            return of(wild.getUpperBounds()[0]);
        }
        return type instanceof ParameterizedType generic
                ? ofGeneric(generic, (Class<?>) generic.getRawType())
                : ofClass((Class<?>) type);
    }

    private @Nullable Object ofGeneric(ParameterizedType type, Class<?> raw) {
        if (raw == Optional.class) {
            return filled ? Optional.ofNullable(of(type.getActualTypeArguments()[0])) : Optional.empty();
        }
        Type last = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (raw == Set.class) {
            return Set.of(some(last));
        }
        if (raw == Map.class) {
            return Map.of(some(type.getActualTypeArguments()[0]), some(last));
        }
        if (raw == Supplier.class) {
            return (Supplier<Object>) () -> some(last);
        }
        if (raw.isAssignableFrom(List.class) && Collection.class.isAssignableFrom(raw)) {
            return List.of(some(last));
        }
        return ofClass(raw);
    }

    private Object some(Type type) {
        return Optional.ofNullable(of(type)).orElseThrow();
    }

    private @Nullable Object ofClass(Class<?> type) {
        if (KNOWN.containsKey(type)) {
            return KNOWN.get(type);
        }
        if (type == OptionalInt.class) {
            return filled ? OptionalInt.of(1) : OptionalInt.empty();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[filled ? type.getEnumConstants().length - 1 : 0];
        }
        return type.isRecord() ? ofRecord(type) : null;
    }

    private Object ofRecord(Class<?> type) {
        try {
            RecordComponent[] parts = type.getRecordComponents();
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(
                    Arrays.stream(parts).map(part -> of(part.getGenericType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A store takes a " + type + ", which is not made of ordinary things", e);
        }
    }
}
