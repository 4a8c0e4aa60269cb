package city.training.web.town;

import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Round;
import city.training.enrolment.Enrolment;
import city.training.enrolment.EnrolmentId;
import city.training.enrolment.EnrolmentState;
import city.training.offering.Admission;
import city.training.offering.ApprovalPolicy;
import city.training.offering.ApprovalPolicy.Approver;
import city.training.offering.ApprovalPolicy.Rank;
import city.training.offering.ApprovalPolicy.Silence;
import city.training.offering.Offering;
import city.training.offering.OfferingId;
import city.training.offering.Policies;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Session;
import city.training.people.StaffId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** One of everything. */
public final class Sample {
    public static final Instant NINE = Instant.parse("2026-03-10T00:00:00Z");

    public static final Programme PROGRAMME = new Programme(
            new ProgrammeId(uuid(1)),
            "AI 역량강화",
            2026,
            List.of(new Round("상반기", LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 31))),
            3);

    public static final Course COURSE = new Course(
            new CourseId(uuid(2)), Optional.of(PROGRAMME.id()), "챗봇 기획", "업무자동화", "활용", "CLASSROOM", 180, true, "", 1);

    public static final Room ROOM = new Room(new RoomId(uuid(3)), "전산교육장", 40, 30, 1);

    public static final Offering OFFERING = new Offering(
            new OfferingId(uuid(4)),
            COURSE,
            "상반기",
            40,
            30,
            10,
            Admission.FIRST_COME,
            NINE,
            NINE.plusSeconds(3600),
            NINE.plusSeconds(7200),
            List.of(new Session(NINE.plusSeconds(7200), NINE.plusSeconds(9000), Optional.of(ROOM.id()), ROOM.name())),
            12,
            0,
            7,
            Policies.NONE.with(new ApprovalPolicy(
                    List.of(Approver.DEPARTMENT_HEAD), Silence.ESCALATE, Optional.of(48), 24, Rank.BY_REQUEST)),
            Optional.empty(),
            Optional.empty());

    private Sample() {}

    public static Enrolment enrolment(EnrolmentState state) {
        OptionalInt position = state == EnrolmentState.WAITLISTED ? OptionalInt.of(2) : OptionalInt.empty();
        return new Enrolment(
                new EnrolmentId(uuid(5)), OFFERING.id(), new StaffId("kim"), state, 1, position, NINE, NINE);
    }

    private static UUID uuid(int number) {
        return UUID.fromString("01980000-0000-7000-8000-00000000000" + number);
    }
}
