package city.training.internal.storage;

import static city.training.internal.db.Tables.REQUEST_KEY;

import city.training.ConflictException;
import city.training.Reason;
import city.training.Refusal;
import city.training.people.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** What came of requests that carried a key, for a day, so that a repeated one is not done twice. */
public final class RequestKeyStore {
    private static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext sql;

    public RequestKeyStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Runs {@code create}, or returns what it returned when the caller's key came with the same command before.
     *
     * @param command a record, so that its text says all of it
     * @throws ConflictException ({@code REQUEST_KEY_REUSED}) where the key came with another command
     */
    public UUID once(Caller caller, Object command, Instant now, Supplier<UUID> create) {
        if (caller.requestKey().isEmpty()) {
            return create.get();
        }
        forgetBefore(now.minus(KEPT));
        String key = caller.requestKey().get();
        String fingerprint = fingerprint(command);
        if (isClaimed(caller, key, fingerprint, now)) {
            UUID result = create.get();
            sql.update(REQUEST_KEY)
                    .set(REQUEST_KEY.RESULT, result.toString())
                    .where(of(caller, key))
                    .execute();
            return result;
        }
        return before(caller, key, fingerprint);
    }

    /** Before anything is looked at: the same request sent twice at once waits here until the first one is stored. */
    private boolean isClaimed(Caller caller, String key, String fingerprint, Instant now) {
        return sql.insertInto(REQUEST_KEY)
                        .set(REQUEST_KEY.STAFF_ID, caller.staffId().value())
                        .set(REQUEST_KEY.REQUEST_KEY_, key)
                        .set(REQUEST_KEY.FINGERPRINT, fingerprint)
                        .set(REQUEST_KEY.RESULT, "")
                        .set(REQUEST_KEY.STORED_AT, now.toEpochMilli())
                        .onConflict(REQUEST_KEY.STAFF_ID, REQUEST_KEY.REQUEST_KEY_)
                        .doNothing()
                        .execute()
                == 1;
    }

    private UUID before(Caller caller, String key, String fingerprint) {
        var stored = sql.select(REQUEST_KEY.FINGERPRINT, REQUEST_KEY.RESULT)
                .from(REQUEST_KEY)
                .where(of(caller, key))
                .fetchSingle();
        if (!stored.value1().equals(fingerprint)) {
            throw new ConflictException(
                    "This request key came with another request before", Refusal.of(Reason.REQUEST_KEY_REUSED));
        }
        return UUID.fromString(stored.value2());
    }

    private static Condition of(Caller caller, String key) {
        return REQUEST_KEY.STAFF_ID.eq(caller.staffId().value()).and(REQUEST_KEY.REQUEST_KEY_.eq(key));
    }

    private void forgetBefore(Instant moment) {
        sql.deleteFrom(REQUEST_KEY)
                .where(REQUEST_KEY.STORED_AT.lt(moment.toEpochMilli()))
                .execute();
    }

    private static String fingerprint(Object command) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String text = command.getClass().getName() + command;
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
