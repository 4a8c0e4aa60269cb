package city.training.internal.enrolment.rule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** Drawing lots so that anybody can do it again: by the digest of the seed and what is drawn. */
public final class Lot {
    private static final int SEED_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Lot() {}

    public static String newSeed() {
        byte[] bits = new byte[SEED_BYTES];
        RANDOM.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    /** The same for the same seed and tickets, in whatever order they come. */
    public static List<String> order(String seed, Collection<String> tickets) {
        return tickets.stream()
                .sorted(Comparator.comparing((String ticket) -> digest(seed + "/" + ticket))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
