package city.training.web.rest.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Texts and times. Jackson's own module for times would also take numbers and arrays. */
final class PlainValues extends SimpleModule {
    private static final long serialVersionUID = 1L;

    PlainValues(ZoneId zone) {
        addSerializer(Instant.class, new InstantWriter(zone));
        addSerializer(LocalDate.class, ToStringSerializer.instance);
        addDeserializer(Instant.class, new TextReader<>(Instant.class, Times::instant, Times.INSTANT_FORM));
        addDeserializer(LocalDate.class, new TextReader<>(LocalDate.class, Times::date, Times.DATE_FORM));
        addDeserializer(String.class, new TextReader<>(String.class, Texts::storable, Texts.FORM));
    }

    /** A list says the same few times again and again, to everybody: each is written out once. */
    private static final class InstantWriter extends StdScalarSerializer<Instant> {
        private static final long serialVersionUID = 1L;
        private static final int KEPT = 4_096;
        private final transient ZoneId zone;
        private final transient Map<Instant, String> written = new ConcurrentHashMap<>();

        InstantWriter(ZoneId zone) {
            super(Instant.class);
            this.zone = zone;
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializerProvider provider) throws IOException {
            String known = written.get(value);
            json.writeString(known == null ? writeOut(value) : known);
        }

        private String writeOut(Instant value) {
            String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                    value.truncatedTo(ChronoUnit.MILLIS).atZone(zone));
            if (written.size() >= KEPT) {
                written.clear();
            }
            written.put(value, text);
            return text;
        }
    }

    /** Reads a value from a text, and from nothing else. */
    private static final class TextReader<T> extends StdScalarDeserializer<T> {
        private static final long serialVersionUID = 1L;
        private final transient Function<String, T> read;
        private final String form;

        TextReader(Class<T> type, Function<String, T> read, String form) {
            super(type);
            this.read = read;
            this.form = form;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (!json.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(handledType(), json);
            }
            String text = json.getText();
            try {
                return read.apply(text);
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new WrongFormException(json, form, text, handledType());
            }
        }
    }
}
