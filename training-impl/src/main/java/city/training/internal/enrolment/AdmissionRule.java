package city.training.internal.enrolment;

import city.training.Reason;
import city.training.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One sentence of the regulation. */
@FunctionalInterface
interface AdmissionRule {
    Optional<Refusal> objection(Application application);

    AdmissionRule PERSON_IS_IN_THE_DIRECTORY = application -> when(
            !application.known(),
            Reason.NOT_IN_DIRECTORY,
            Map.of("staffId", application.staff().value()));

    AdmissionRule WINDOW_HAS_OPENED = application -> when(
            application.at().isBefore(application.terms().opensAt()),
            Reason.NOT_OPEN_YET,
            Map.of("opensAt", application.terms().opensAt(), "now", application.at()));

    AdmissionRule WINDOW_HAS_NOT_CLOSED = application -> when(
            !application.at().isBefore(application.terms().closesAt()),
            Reason.CLOSED,
            Map.of("closesAt", application.terms().closesAt(), "now", application.at()));

    AdmissionRule PERSON_HAS_NO_LIVE_ENROLMENT_HERE = application -> application
            .live()
            .map(live -> new Refusal(
                    Reason.ALREADY_ENROLLED,
                    Map.of(
                            "enrolmentId",
                            live.id().toString(),
                            "state",
                            live.state().name())));

    AdmissionRule PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME =
            application -> application.clashes().stream().findFirst().map(Clash::refusal);

    AdmissionRule A_SEAT_OR_A_PLACE_IN_LINE_IS_LEFT = application -> when(
            !application.tally().hasPlaceUnder(application.terms()),
            Reason.WAITING_LIST_FULL,
            Map.of(
                    "capacity",
                    application.terms().capacity(),
                    "waitingListSize",
                    application.terms().waitingListSize()));

    /** The weightiest objection first. */
    List<AdmissionRule> ALL = List.of(
            PERSON_IS_IN_THE_DIRECTORY,
            PERSON_HAS_NO_LIVE_ENROLMENT_HERE,
            WINDOW_HAS_OPENED,
            WINDOW_HAS_NOT_CLOSED,
            PERSON_HOLDS_NO_SEAT_AT_THE_SAME_TIME,
            A_SEAT_OR_A_PLACE_IN_LINE_IS_LEFT);

    /** Everything that stands against it, at once. */
    static List<Refusal> objections(Application application) {
        return ALL.stream()
                .map(rule -> rule.objection(application))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Refusal> when(boolean objection, Reason reason, Map<String, Object> facts) {
        return objection ? Optional.of(new Refusal(reason, facts)) : Optional.empty();
    }
}
