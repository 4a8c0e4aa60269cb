package city.training.web.portlet;

import city.training.web.portlet.view.Links;
import city.training.web.portlet.view.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The step before something that cannot be undone.
 *
 * @param kind which of the dialogs it is, as the element has them
 * @param field what the form names
 * @param style how the button that does it looks
 * @param tab where "no" leads back to
 */
record Question(String kind, String field, String id, String style, String tab) {

    Map<String, Object> values(Map<String, ?> facts, UUID key, Words words, Links links) {
        Map<String, Object> values = new HashMap<>();
        values.put("heading", words.say("dialog." + kind + ".title"));
        values.put("text", words.say("dialog." + kind + ".text", facts));
        values.put("yes", words.say("dialog." + kind + ".yes"));
        values.put("no", words.say("dialog." + kind + ".no"));
        values.put("action", links.form(field.equals("offering") ? "enrol" : "cancel"));
        values.put("field", field);
        values.put("id", id);
        values.put("key", key.toString());
        values.put("style", style);
        values.put("back", links.portlet(tab));
        values.put("narrow", true);
        return values;
    }
}
