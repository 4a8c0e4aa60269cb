package city.training.web.portlet.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The addresses of the pages, all of them local paths, that keep the language and the way the portlet was reached.
 *
 * @param base what all pages stand under
 * @param lang the language
 * @param embedded whether the pages are shown in a frame
 */
public record Links(String base, String lang, boolean embedded) {

    /** The page that shows the portlet, on one of its tabs. */
    public String portlet(String tab) {
        return address(embedded ? "/portlet/embed" : "/", Map.of("tab", tab));
    }

    /** The same, with a message about what was done. */
    public String done(String what, String offering, String tab) {
        return address(embedded ? "/portlet/embed" : "/", Map.of("tab", tab, "done", what, "offering", offering));
    }

    public String all() {
        return address("/", Map.of());
    }

    public String enrol(String offering) {
        return address("/portlet/enrol", way("offering", offering));
    }

    public String cancel(String enrolment) {
        return address("/portlet/cancel", way("enrolment", enrolment));
    }

    /** Where a form that names what it is about is sent to. */
    public String form(String name) {
        return address("/portlet/" + name, embedded ? Map.of("from", "embed") : Map.of());
    }

    /** The calendar file of an offering, from REST, which stands beside the pages. */
    public String calendar(String offering) {
        String beside = base.substring(0, base.lastIndexOf('/') + 1);
        return beside + "api/training/me/calendar.ics?offering=" + URLEncoder.encode(offering, StandardCharsets.UTF_8);
    }

    public String login(String next) {
        return address("/login", Map.of("next", next));
    }

    public String loginForm() {
        return address("/login", Map.of());
    }

    public String logout() {
        return address("/logout", Map.of());
    }

    public String otherLanguage() {
        return new Links(base, lang.equals("en") ? "ko" : "en", embedded).portlet("open");
    }

    public String file(String path) {
        return base + "/web/" + path;
    }

    private Map<String, String> way(String name, String value) {
        return embedded ? Map.of(name, value, "from", "embed") : Map.of(name, value);
    }

    private String address(String path, Map<String, String> parameters) {
        Map<String, String> all = new LinkedHashMap<>();
        if (lang.equals("en")) {
            all.put("lang", "en");
        }
        parameters.keySet().stream().sorted().forEach(name -> all.put(name, parameters.get(name)));
        String query = all.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return base + path + (query.isEmpty() ? "" : "?" + query);
    }
}
