package city.training.web.rest.json;

/** Texts as they come in. */
public final class Texts {
    public static final String FORM = "must not hold control characters or broken characters";

    private Texts() {}

    /**
     * The text itself, if every database can keep it.
     *
     * @throws IllegalArgumentException where it holds control characters or half a character
     */
    public static String storable(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
            if (control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                throw new IllegalArgumentException(FORM);
            }
        }
        return text;
    }
}
