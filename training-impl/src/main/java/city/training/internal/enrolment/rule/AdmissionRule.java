package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import city.training.offering.Audience.Trait;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The regulation, sentence by sentence, the weightiest objection first. */
public enum AdmissionRule {
    PERSON_IS_IN_THE_DIRECTORY(application -> when(
            !application.person().known(),
            Reason.NOT_IN_DIRECTORY,
            Map.of("staffId", application.staff().value()))),

    OFFERING_TAKES_PLACE(application -> application
            .terms()
            .calledOff()
            .map(off -> new Refusal(Reason.OFFERING_CALLED_OFF, Map.of("at", off.at(), "reason", off.reason())))),

    PERSON_HAS_NO_LIVE_ENROLMENT_HERE(application -> application
            .live()
            .map(live -> new Refusal(
                    Reason.ALREADY_ENROLLED,
                    Map.of(
                            "enrolmentId",
                            live.id().toString(),
                            "state",
                            live.state().name())))),

    PERSON_IS_NOT_RESTRICTED(application -> restriction(application).map(Restricted::refusal)),

    GRADE_IS_IN_THE_AUDIENCE(application -> Eligibility.outside(Trait.GRADE, application)),

    SERIES_IS_IN_THE_AUDIENCE(application -> Eligibility.outside(Trait.SERIES, application)),

    DEPARTMENT_IS_IN_THE_AUDIENCE(application -> Eligibility.outside(Trait.DEPARTMENT, application)),

    APPOINTMENT_STATUS_IS_IN_THE_AUDIENCE(application -> Eligibility.outside(Trait.STATUS, application)),

    COURSES_ASKED_FOR_ARE_COMPLETED(Eligibility::coursesMissing),

    STAGE_ASKED_FOR_IS_REACHED(Eligibility::stageMissing),

    WINDOW_HAS_OPENED(application -> when(
            application.at().isBefore(application.terms().opensAt()),
            Reason.NOT_OPEN_YET,
            Map.of("opensAt", application.terms().opensAt(), "now", application.at()))),

    WINDOW_HAS_NOT_CLOSED(application -> when(
            !application.at().isBefore(application.terms().closesAt()),
            Reason.CLOSED,
            Map.of("closesAt", application.terms().closesAt(), "now", application.at()))),

    SEATS_ARE_STILL_PASSED_ON(application -> application
            .terms()
            .passingEnds()
            .filter(until -> !application.at().isBefore(until))
            .map(until -> new Refusal(Reason.APPROVED_TOO_LATE, Map.of("until", until, "now", application.at())))),

    PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME(
            application -> application.person().clashes().stream().findFirst().map(Clash::refusal)),

    A_SEAT_OR_A_PLACE_IN_LINE_IS_LEFT(application -> when(
            !application.terms().poolsRequests() && !application.tally().hasPlaceUnder(application.terms()),
            Reason.WAITING_LIST_FULL,
            fullness(application)));

    /** Grows when a rule is added or changed; kept with every decision. */
    public static final String VERSION = "2026-6";

    /** For whom the offering is; the one thing that an officer may look away from, with a reason. */
    private static final Set<AdmissionRule> ELIGIBILITY = EnumSet.of(
            GRADE_IS_IN_THE_AUDIENCE,
            SERIES_IS_IN_THE_AUDIENCE,
            DEPARTMENT_IS_IN_THE_AUDIENCE,
            APPOINTMENT_STATUS_IS_IN_THE_AUDIENCE,
            COURSES_ASKED_FOR_ARE_COMPLETED,
            STAGE_ASKED_FOR_IS_REACHED);

    /** What was asked in time may be approved after the close, but not once seats are passed on no more. */
    private static final Set<AdmissionRule> AFTER_APPROVAL = withEligibility(
            PERSON_IS_IN_THE_DIRECTORY,
            PERSON_IS_NOT_RESTRICTED,
            SEATS_ARE_STILL_PASSED_ON,
            PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME,
            A_SEAT_OR_A_PLACE_IN_LINE_IS_LEFT);

    /** Whoever waits was let in once; what may stand against a seat is what has come up since. */
    private static final Set<AdmissionRule> WHILE_WAITING =
            withEligibility(PERSON_IS_NOT_RESTRICTED, PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME);

    private static final Set<AdmissionRule> TO_TAKING_OVER = withEligibility(
            PERSON_IS_IN_THE_DIRECTORY,
            PERSON_HAS_NO_LIVE_ENROLMENT_HERE,
            PERSON_IS_NOT_RESTRICTED,
            PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME);

    /** The window closes before that. */
    private static final Set<AdmissionRule> AT_REQUEST = EnumSet.complementOf(EnumSet.of(SEATS_ARE_STILL_PASSED_ON));

    private final Function<Application, Optional<Refusal>> test;

    AdmissionRule(Function<Application, Optional<Refusal>> test) {
        this.test = test;
    }

    public Optional<Refusal> objection(Application application) {
        return test.apply(application);
    }

    /** Everything that stands against it, at once. */
    public static List<Refusal> objections(Application application) {
        return objections(AT_REQUEST, application);
    }

    /** The same to read for nobody but the person, who may know why they are restricted. */
    public static List<Refusal> objectionsToThePerson(Application application) {
        return objections(application).stream()
                .map(objection -> restriction(application)
                        .filter(one -> objection.reason() == Reason.RESTRICTED)
                        .map(Restricted::refusalToThePerson)
                        .orElse(objection))
                .toList();
    }

    private static Optional<Restricted> restriction(Application application) {
        return application.person().restrictions().stream()
                .filter(one -> one.holdsAt(application.countsAt()))
                .findFirst();
    }

    /** Those of them that an officer may override. */
    public static List<Refusal> objectionsOfEligibility(Application application) {
        return objections(ELIGIBILITY, application);
    }

    /** The same for a request that has been approved. */
    public static List<Refusal> objectionsAfterApproval(Application application) {
        return objections(AFTER_APPROVAL, application);
    }

    /** The weightiest thing that stands against a seat for somebody in line, or in the pool. */
    public static Optional<Refusal> hindrance(Application application) {
        return objections(WHILE_WAITING, application).stream().findFirst();
    }

    private static List<Refusal> objections(Set<AdmissionRule> rules, Application application) {
        return rules.stream()
                .map(rule -> rule.objection(application))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stands against taking over a seat that somebody else gives up. */
    public static List<Refusal> objectionsToTakingOver(Application application) {
        return objections(TO_TAKING_OVER, application);
    }

    private static Map<String, Object> fullness(Application application) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("capacity", application.terms().capacity());
        facts.put("waitingListSize", application.terms().waitingListSize());
        int held = application.tally().shares().heldForOthers();
        if (held > 0) {
            facts.put("heldForDepartments", held);
        }
        return facts;
    }

    private static Set<AdmissionRule> withEligibility(AdmissionRule... others) {
        Set<AdmissionRule> rules = EnumSet.copyOf(ELIGIBILITY);
        rules.addAll(List.of(others));
        return rules;
    }

    private static Optional<Refusal> when(boolean objection, Reason reason, Map<String, Object> facts) {
        return objection ? Optional.of(new Refusal(reason, facts)) : Optional.empty();
    }
}
