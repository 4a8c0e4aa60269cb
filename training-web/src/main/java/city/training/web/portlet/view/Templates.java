package city.training.web.portlet.view;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Pours values into the HTML templates; whatever is put in is escaped. */
public final class Templates {
    private final Map<String, String> icons = icons();
    private final Map<String, Template> compiled = new ConcurrentHashMap<>();
    private final Mustache.Compiler compiler =
            Mustache.compiler().emptyStringIsFalse(true).zeroIsFalse(true).withLoader(Templates::open);

    /** A template inside the frame that all full pages share. */
    public String page(String name, Words words, Links links, Map<String, ?> values) {
        String body = fragment(name, words, links, values);
        return fragment("page", words, links, Map.of("body", body, "values", values));
    }

    /** A template by itself. In it, {@code {{#say}}key{{/say}}} is a text and {@code {{#icon}}name{{/icon}}} a picture. */
    public String fragment(String name, Words words, Links links, Map<String, ?> values) {
        Mustache.Lambda say = (fragment, out) -> out.write(Escapers.HTML.escape(words.say(fragment.execute())));
        Mustache.Lambda icon = (fragment, out) -> out.write(svg(fragment.execute()));
        Mustache.Lambda file = (fragment, out) -> out.write(Escapers.HTML.escape(links.file(fragment.execute())));
        Map<String, Object> common =
                Map.of("say", say, "icon", icon, "file", file, "lang", words.lang(), "links", links);
        StringWriter html = new StringWriter();
        compiled.computeIfAbsent(name, compiler::loadTemplate).execute(values, common, html);
        return html.toString();
    }

    private String svg(String name) {
        return "<svg class=\"training-icon\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" focusable=\"false\"><path d=\""
                + Escapers.HTML.escape(Objects.requireNonNull(icons.get(name), name)) + "\"/></svg>";
    }

    private static Reader open(String name) {
        String path = "/templates/" + name + ".html";
        return new InputStreamReader(
                Objects.requireNonNull(Templates.class.getResourceAsStream(path), path), StandardCharsets.UTF_8);
    }

    private static Map<String, String> icons() {
        try (InputStream file = Templates.class.getResourceAsStream("/web/icons.json")) {
            return new JsonMapper().readValue(Objects.requireNonNull(file), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
