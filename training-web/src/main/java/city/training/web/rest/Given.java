package city.training.web.rest;

import city.training.InvalidException;
import city.training.InvalidException.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects which needed fields a body lacks, so that all are named at once. What is missing is replaced by something that
 * never gets further than {@link #check()}.
 */
public final class Given {
    private final List<Fault> faults = new ArrayList<>();

    /** @throws InvalidException where there is no body */
    public static <T> T body(@Nullable T body) {
        if (body == null) {
            throw InvalidException.of("body", "is missing");
        }
        return body;
    }

    /** For a field that has its place elsewhere, and not here. */
    public static void not(String field, @Nullable Object value) {
        if (value != null) {
            throw InvalidException.of(field, "is not known here");
        }
    }

    public <T> T need(String field, @Nullable T value, T instead) {
        if (value == null) {
            faults.add(new Fault(field, "is missing"));
            return instead;
        }
        return value;
    }

    public String text(String field, @Nullable String value) {
        return need(field, value, "");
    }

    public int number(String field, @Nullable Integer value) {
        return need(field, value, 0);
    }

    public Instant time(String field, @Nullable Instant value) {
        return need(field, value, Instant.EPOCH);
    }

    public LocalDate date(String field, @Nullable LocalDate value) {
        return need(field, value, LocalDate.EPOCH);
    }

    /** Reads every part of a list, with faults named by their place in it. */
    public <P, T> List<T> each(String field, @Nullable List<P> parts, PartReader<P, T> reader) {
        List<T> read = new ArrayList<>();
        for (P part : need(field, parts, List.<P>of())) {
            read.add(reader.read(this, field + "[" + read.size() + "].", part));
        }
        return read;
    }

    /** Reads a part of a list. */
    @FunctionalInterface
    public interface PartReader<P, T> {
        /** @param path what to put before the names of its fields */
        T read(Given given, String path, P part);
    }

    /** @throws InvalidException naming everything that was missing */
    public void check() {
        if (!faults.isEmpty()) {
            throw new InvalidException(faults);
        }
    }
}
