package city.training.web.rest;

import city.training.InvalidException;
import city.training.Paging;
import city.training.web.rest.json.Times;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The query parameters of a request, read as what they mean. A parameter without a value is not there. */
public record Query(UriInfo uri) {
    static final String PAGE = "page";
    static final String SIZE = "size";

    public Optional<String> text(String name) {
        return Optional.ofNullable(uri.getQueryParameters().getFirst(name)).filter(value -> !value.isBlank());
    }

    public Optional<Instant> instant(String name) {
        return text(name).map(value -> {
            try {
                return Times.instant(value);
            } catch (DateTimeException e) {
                throw InvalidException.of(name, Times.INSTANT_FORM);
            }
        });
    }

    public boolean flag(String name) {
        String value = text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw InvalidException.of(name, "must be true or false");
        }
        return value.equals("true");
    }

    /** The values of a parameter that may come more than once or as a list with commas. */
    public <E extends Enum<E>> Set<E> anyOf(String name, Class<E> type) {
        List<String> values = uri.getQueryParameters().getOrDefault(name, List.of());
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> constant(name, type, value))
                .collect(Collectors.toSet());
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type, String value) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(
                        () -> InvalidException.of(name, "must be any of " + Arrays.toString(type.getEnumConstants())));
    }

    public Paging paging() {
        return new Paging(number(PAGE, Paging.FIRST.page()), number(SIZE, Paging.FIRST.size()));
    }

    private int number(String name, int usual) {
        return text(name)
                .map(value -> {
                    try {
                        return Integer.parseInt(value);
                    } catch (NumberFormatException e) {
                        throw InvalidException.of(name, "must be a whole number");
                    }
                })
                .orElse(usual);
    }
}
