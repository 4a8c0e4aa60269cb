package city.training.internal.storage;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;

/** Small maps of texts, and records, as they stand in a column. */
public final class Json {
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().serializationInclusion(Include.NON_NULL).build();
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private Json() {}

    public static String of(Map<String, String> texts) {
        return written(texts);
    }

    public static Map<String, String> texts(String json) {
        try {
            return MAPPER.readValue(json, TEXTS);
        } catch (JsonProcessingException e) {
            throw notOurs(e);
        }
    }

    /** A record of plain values; what is null is left out. */
    public static String of(Record values) {
        return written(values);
    }

    public static <R extends Record> R read(String json, Class<R> form) {
        try {
            return MAPPER.readValue(json, form);
        } catch (JsonProcessingException e) {
            throw notOurs(e);
        }
    }

    private static String written(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Plain values are always writable", e);
        }
    }

    private static IllegalStateException notOurs(JsonProcessingException e) {
        return new IllegalStateException("The database holds a column this module did not write", e);
    }
}
