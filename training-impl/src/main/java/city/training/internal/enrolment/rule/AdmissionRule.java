package city.training.internal.enrolment.rule;

import city.training.Reason;
import city.training.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The regulation, sentence by sentence, the weightiest objection first. */
public enum AdmissionRule {
    PERSON_IS_IN_THE_DIRECTORY(application -> when(
            !application.known(),
            Reason.NOT_IN_DIRECTORY,
            Map.of("staffId", application.staff().value()))),

    PERSON_HAS_NO_LIVE_ENROLMENT_HERE(application -> application
            .live()
            .map(live -> new Refusal(
                    Reason.ALREADY_ENROLLED,
                    Map.of(
                            "enrolmentId",
                            live.id().toString(),
                            "state",
                            live.state().name())))),

    WINDOW_HAS_OPENED(application -> when(
            application.at().isBefore(application.terms().opensAt()),
            Reason.NOT_OPEN_YET,
            Map.of("opensAt", application.terms().opensAt(), "now", application.at()))),

    WINDOW_HAS_NOT_CLOSED(application -> when(
            !application.at().isBefore(application.terms().closesAt()),
            Reason.CLOSED,
            Map.of("closesAt", application.terms().closesAt(), "now", application.at()))),

    PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME(
            application -> application.clashes().stream().findFirst().map(Clash::refusal)),

    A_SEAT_OR_A_PLACE_IN_LINE_IS_LEFT(application -> when(
            !application.terms().poolsRequests() && !application.tally().hasPlaceUnder(application.terms()),
            Reason.WAITING_LIST_FULL,
            Map.of(
                    "capacity",
                    application.terms().capacity(),
                    "waitingListSize",
                    application.terms().waitingListSize())));

    /** Grows when a rule is added or changed; kept with every decision. */
    public static final String VERSION = "2026-2";

    private final Function<Application, Optional<Refusal>> test;

    AdmissionRule(Function<Application, Optional<Refusal>> test) {
        this.test = test;
    }

    public Optional<Refusal> objection(Application application) {
        return test.apply(application);
    }

    /** Everything that stands against it, at once. */
    public static List<Refusal> objections(Application application) {
        return Arrays.stream(values())
                .map(rule -> rule.objection(application))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What stands against taking over a seat that somebody else gives up. */
    public static List<Refusal> objectionsToTakingOver(Application application) {
        return Stream.of(
                        PERSON_IS_IN_THE_DIRECTORY,
                        PERSON_HAS_NO_LIVE_ENROLMENT_HERE,
                        PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME)
                .map(rule -> rule.objection(application))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> when(boolean objection, Reason reason, Map<String, Object> facts) {
        return objection ? Optional.of(new Refusal(reason, facts)) : Optional.empty();
    }
}
