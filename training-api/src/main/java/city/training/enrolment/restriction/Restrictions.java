package city.training.enrolment.restriction;

import city.training.ConflictException;
import city.training.InvalidException;
import city.training.NotAllowedException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.people.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Restrictions from enrolling (수강제한). The system proposes, by a rule that is configuration of the city; a training officer
 * decides; the person may appeal once. Nobody decides about their own ({@code OWN_CASE}).
 *
 * <p>Officers' calls throw {@link NotAllowedException} for anybody but training officers, {@link NotFoundException} where
 * there is no such restriction, and {@link InvalidException} for a reason or time that cannot be right. The same call by the
 * same person again is answered like once.
 */
public interface Restrictions {
    /** The longest restriction. */
    int LONGEST_DAYS = 1_827;

    /** Which restrictions a list shows. */
    enum Kind {
        /** Waits for a decision. */
        PROPOSED,
        /** Waits for the answer to an appeal. */
        APPEALED,
        /** Imposed, and not over; also those still to begin. */
        IN_FORCE
    }

    /**
     * Latest first. The look-up is audited, since it shows records of others.
     *
     * @param caller a training officer or auditor
     * @param kinds any of these; all restrictions there ever were where empty
     */
    Page<Restriction> list(Caller caller, Set<Kind> kinds, Paging paging);

    /** The caller's own, latest first, with proposals and those that are over. */
    Page<Restriction> mine(Caller caller, Paging paging);

    /**
     * One restriction. The look-up is audited where it is another person's.
     *
     * @param caller the person, a training officer or auditor
     * @throws NotFoundException for anybody else, too
     */
    Restriction get(Caller caller, RestrictionId id);

    /**
     * Imposes one without a proposal.
     *
     * @throws InvalidException also where the directory does not know the person
     * @throws ConflictException ({@code OWN_CASE}) where it is the caller, ({@code REQUEST_KEY_REUSED})
     */
    RestrictionId impose(Caller caller, Restriction.Draft draft);

    /**
     * Makes a proposal a restriction. Refused with {@code NOT_PENDING} where it was decided or withdrawn.
     *
     * @param from where empty, at once
     * @param until where empty, as long after the beginning as was proposed
     * @param reason 1 to 1,000 characters
     */
    Ruling confirm(Caller caller, RestrictionId id, Optional<Instant> from, Optional<Instant> until, String reason);

    /** Decides against a proposal; refused like {@link #confirm}. */
    Ruling dismiss(Caller caller, RestrictionId id, String reason);

    /**
     * Says something against a restriction of the caller's own, which stays in force meanwhile.
     *
     * <p>Refused with {@code NOT_IN_FORCE} where it is over or was never imposed, and {@code ALREADY_APPEALED}.
     *
     * @param words 1 to 1,000 characters
     * @throws NotFoundException where it is not the caller's
     */
    Ruling appeal(Caller caller, RestrictionId id, String words);

    /**
     * Answers an appeal. Refused with {@code NOT_PENDING} where none waits, and {@code OWN_DECISION} to the one who imposed
     * it, unless the city's configuration allows that or the answer is to lift it.
     *
     * @param outcome not {@code WITHDRAWN}
     * @param until the new end, to come and not after the old one; only with {@code SHORTENED}
     * @param reason 1 to 1,000 characters
     */
    Ruling answer(Caller caller, RestrictionId id, Restriction.Outcome outcome, Optional<Instant> until, String reason);

    /**
     * Ends one at once, for whatever reason; an appeal that waits is answered with that. Refused with {@code NOT_IN_FORCE}.
     *
     * @param reason 1 to 1,000 characters
     */
    Ruling lift(Caller caller, RestrictionId id, String reason);
}
