package city.training.web.portlet.view;

import static org.assertj.core.api.Assertions.assertThat;

import city.training.Reason;
import city.training.Refusal;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentState;
import city.training.enrolment.Standing;
import city.training.enrolment.Standing.Action;
import city.training.enrolment.approval.ApprovalStatus;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.web.portlet.view.Face.Act;
import city.training.web.town.Sample;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FaceTest {
    private static final List<Approver> BOTH = List.of(Approver.DEPARTMENT_HEAD, Approver.DEPARTMENT_OFFICER);

    private static ApprovalStatus status(EnrolmentState state, Optional<Approver> waitsFor, String reason) {
        Enrolment enrolment = Sample.enrolment(state);
        return new ApprovalStatus(enrolment.id(), state, BOTH, waitsFor, Optional.empty(), reason);
    }

    private static Face face(Optional<Enrolment> live, Set<Action> actions, ApprovalStatus status) {
        Standing standing =
                new Standing(live, actions, List.of(), Optional.of(status), Optional.empty(), OptionalInt.empty());
        return Face.of(Sample.OFFERING, standing, Sample.NINE);
    }

    private static String said(Face face, String lang) {
        return new Words(lang, Clock.fixed(Sample.NINE, ZoneOffset.UTC)).say(face.badge(), face.values());
    }

    @Test
    void what_waits_for_an_approval_says_for_whose_and_can_be_withdrawn() {
        Face face = face(
                Optional.of(Sample.enrolment(EnrolmentState.REQUESTED)),
                Set.of(Action.CANCEL),
                status(EnrolmentState.REQUESTED, Optional.of(Approver.DEPARTMENT_HEAD), ""));

        assertThat(said(face, "ko")).isEqualTo("승인 대기 (부서장)");
        assertThat(said(face, "en")).isEqualTo("Waiting for approval (head of department)");
        assertThat(face.act()).contains(Act.WITHDRAW);
    }

    @Test
    void what_was_rejected_says_why_and_may_be_asked_for_again_while_that_is_open() {
        Face face = face(
                Optional.empty(), Set.of(Action.ENROL), status(EnrolmentState.REJECTED, Optional.empty(), "업무 공백"));

        assertThat(said(face, "ko")).isEqualTo("반려: 업무 공백");
        assertThat(said(face, "en")).isEqualTo("Rejected: 업무 공백");
        assertThat(face.act()).contains(Act.AGAIN);
    }

    @Test
    void what_was_approved_in_vain_says_what_stood_against_it() {
        Face face = face(
                Optional.empty(),
                Set.of(Action.JOIN_WAITING_LIST),
                status(EnrolmentState.NOT_SELECTED, Optional.empty(), "WAITING_LIST_FULL"));

        assertThat(said(face, "ko")).isEqualTo("미선발: 승인되었지만 남은 자리 없음");
        assertThat(face.act()).contains(Act.JOIN);
    }

    @Test
    void who_was_approved_and_not_drawn_is_not_told_what_the_approver_said() {
        assertThat(Face.inVain(status(EnrolmentState.NOT_SELECTED, Optional.empty(), "좋은 교육")))
                .isEmpty();
    }

    @Test
    void who_is_restricted_is_told_until_when_and_has_no_button_whatever_else_stands_against_it() {
        Refusal restricted = new Refusal(
                Reason.RESTRICTED, Map.of("until", Sample.NINE.plus(Duration.ofDays(30)), "reason", "불참 2회"));
        Refusal clash = new Refusal(Reason.TIME_CLASH, Map.of("title", "엑셀", "startsAt", Sample.NINE));
        Standing standing = new Standing(Optional.empty(), Set.of(), List.of(restricted, clash));
        Face face = Face.of(Sample.OFFERING, standing, Sample.NINE);

        assertThat(said(face, "ko")).startsWith("대상 아님: ").endsWith("까지 수강 제한");
        assertThat(said(face, "en")).startsWith("Not for you: restricted until ");
        assertThat(said(face, "en")).matches(".*\\d{1,2}.*");
        assertThat(face.act()).isEmpty();
    }

    @Test
    void why_somebody_is_restricted_is_said_where_it_is_told_and_nothing_stands_in_its_place_where_it_is_not() {
        Words words = new Words("ko", Clock.fixed(Sample.NINE, ZoneOffset.UTC));
        Refusal own = new Refusal(Reason.RESTRICTED, Map.of("until", Sample.NINE, "reason", "불참 2회"));
        Refusal others = new Refusal(Reason.RESTRICTED, Map.of("until", Sample.NINE));

        assertThat(words.refusal(own)).endsWith("사유: 불참 2회");
        assertThat(words.refusal(others)).doesNotContain("사유").endsWith("까지 신청할 수 없습니다");
    }

    @Test
    void an_offered_seat_says_until_when_and_leaves_the_choice() {
        Optional<Enrolment> mine = Optional.of(Sample.enrolment(EnrolmentState.SEAT_OFFERED));
        Standing open = new Standing(
                mine,
                Set.of(Action.ACCEPT, Action.DECLINE),
                List.of(),
                Optional.empty(),
                Optional.of(Sample.NINE.plusSeconds(7200)),
                OptionalInt.empty());
        Standing over = new Standing(
                mine, Set.of(), List.of(), Optional.empty(), Optional.of(Sample.NINE), OptionalInt.empty());

        Face choice = Face.of(Sample.OFFERING, open, Sample.NINE);

        assertThat(said(choice, "ko").replace('\u00a0', ' ').replace("\u2060", ""))
                .isEqualTo("자리 배정, 확인 기한 3. 10.(화) 02:00");
        assertThat(choice.act()).contains(Act.ACCEPT);
        assertThat(choice.other()).contains(Act.DECLINE);
        assertThat(Face.of(Sample.OFFERING, over, Sample.NINE).act()).isEmpty();
        assertThat(Face.of(Sample.OFFERING, over, Sample.NINE).note()).isEqualTo("note.offerEnded");
    }

    @Test
    void where_seats_are_kept_for_departments_it_says_how_many_are_left_for_me() {
        Standing standing = new Standing(
                Optional.empty(),
                Set.of(Action.ENROL),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(2));

        assertThat(said(Face.of(Sample.OFFERING, standing, Sample.NINE), "ko")).isEqualTo("남은 자리 2/30");
    }

    @Test
    void who_is_not_meant_is_told_why_in_words_also_before_the_opening_and_has_no_button() {
        Refusal grade = new Refusal(
                Reason.NOT_IN_AUDIENCE,
                Map.of("trait", "GRADE", "test", "ONE_OF", "values", List.of("8급", "9급"), "value", "7급"));
        Refusal status = new Refusal(
                Reason.NOT_IN_AUDIENCE,
                Map.of("trait", "STATUS", "test", "ONE_OF", "values", List.of("APPOINTEE"), "value", "STAFF"));
        Refusal courses = new Refusal(
                Reason.PREREQUISITE_MISSING,
                Map.of("need", "ALL", "courses", List.of(Map.of("courseId", "x", "title", "엑셀 기초"))));
        Refusal stage = new Refusal(Reason.PREREQUISITE_MISSING, Map.of("levels", List.of("활용"), "field", ""));
        Standing standing = new Standing(Optional.empty(), Set.of(), List.of(grade, status, courses, stage));

        for (Instant moment : List.of(Sample.NINE, Sample.OFFERING.opensAt().minusSeconds(1))) {
            Face face = Face.of(Sample.OFFERING, standing, moment);
            assertThat(said(face, "ko"))
                    .isEqualTo("대상 아님: 직급 8급, 9급만 신청 가능 (본인: 7급), 임용예정자만 신청 가능,"
                            + " 먼저 이수해야 하는 과정: 엑셀 기초, 먼저 활용 단계 과정을 이수해야 함");
            assertThat(said(face, "en")).startsWith("Not for you: only for grade 8급, 9급 (yours: 7급), ");
            assertThat(face.act()).isEmpty();
        }
    }

    @Test
    void what_is_not_known_of_a_person_is_said_as_a_dash() {
        Refusal series = new Refusal(
                Reason.NOT_IN_AUDIENCE,
                Map.of("trait", "SERIES", "test", "ONE_OF", "values", List.of("행정"), "value", ""));

        assertThat(new Words("ko", Clock.system(ZoneOffset.UTC)).refusal(series))
                .isEqualTo("직렬 행정만 신청 가능 (본인: –)");
    }

    @Test
    void the_steps_are_named_with_the_one_that_waits() {
        Standing standing = new Standing(
                Optional.of(Sample.enrolment(EnrolmentState.REQUESTED)),
                Set.of(Action.CANCEL),
                List.of(),
                Optional.of(status(EnrolmentState.REQUESTED, Optional.of(Approver.DEPARTMENT_OFFICER), "")),
                Optional.empty(),
                OptionalInt.empty());
        Words words = new Words("ko", Clock.fixed(Sample.NINE, ZoneOffset.UTC));

        assertThat(Card.steps(standing, words)).isEqualTo("신청 – 부서장 – 부서 교육담당자 (승인 대기) – 확정");
    }
}
