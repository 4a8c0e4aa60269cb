package city.training.internal.demo;

import city.training.ImportFile;
import city.training.Paging;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.Courses;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Programmes;
import city.training.catalogue.Round;
import city.training.enrolment.Enrolments;
import city.training.internal.enrolment.PastEnrolments;
import city.training.internal.report.AuditStore;
import city.training.internal.report.Change;
import city.training.internal.storage.Database;
import city.training.offering.Offerings;
import city.training.offering.Room;
import city.training.offering.RoomId;
import city.training.offering.Rooms;
import city.training.people.Caller;
import city.training.people.People;
import city.training.people.Role;
import city.training.people.StaffImport;
import city.training.report.AuditEntry;
import city.training.report.AuditTrail;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Loads the demonstration once. Everything is created with a request key of its own, so that a start after a crash in the
 * middle goes on where the first one ended; a mark in the audit trail says that all of it is there.
 */
@Component(
        service = {},
        configurationPid = "city.training.demo",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = DemoSettings.class)
public final class DemoProgramme {
    private static final Logger LOG = LoggerFactory.getLogger(DemoProgramme.class);
    private static final String MARK = "demo/programme";
    private static final String LOADED = "DEMO_LOADED";
    private static final Caller OFFICER = Caller.of(DemoStaff.OFFICER, Role.TRAINING_OFFICER);

    private final Programmes programmes;
    private final Courses courses;
    private final Rooms rooms;
    private final DemoOfferings offerings;
    private final DemoCalendar calendar;

    @Activate
    public DemoProgramme(
            @Reference Database database,
            @Reference AuditTrail trail,
            @Reference Programmes programmes,
            @Reference Courses courses,
            @Reference Rooms rooms,
            @Reference Offerings offerings,
            @Reference Enrolments enrolments,
            @Reference PastEnrolments past,
            @Reference StaffImport staff,
            @Reference People people,
            DemoSettings settings) {
        this.programmes = programmes;
        this.courses = courses;
        this.rooms = rooms;
        List<AuditEntry> marks = trail.of(OFFICER, MARK, Paging.FIRST).items();
        this.calendar = new DemoCalendar(
                marks.stream().findFirst().map(AuditEntry::at).orElseGet(Instant::now), ZoneId.of(settings.zone()));
        this.offerings = new DemoOfferings(offerings, enrolments, past, calendar);
        if (marks.stream().noneMatch(mark -> mark.action().equals(LOADED))) {
            mark(database, "DEMO_STARTED");
            staff.run(OFFICER, new ImportFile("demo.csv", DemoStaff.csv()), false);
            DemoStaff.ROLES.forEach((person, role) -> people.assignRoles(OFFICER, person, Set.of(role)));
            load();
            mark(database, LOADED);
            LOG.info("The demonstration programme is loaded");
        }
    }

    private void load() {
        RoomId pcs = room("관내 전산교육장", 50, 48);
        RoomId small = room("소규모 실습실", 12, 12);
        RoomId hall = room("대강당", 300, 0);
        ProgrammeId programme = programme();
        List<CourseId> taught = new ArrayList<>();
        for (DemoCourse course : DemoCourse.ALL) {
            taught.add(course(programme, course));
        }
        offerings.marchRound(taught, pcs);
        offerings.currentRound(taught, pcs, small);
        CourseId lecture = courses.create(
                keyed("lecture"),
                new Course.Draft(
                        Optional.of(programme),
                        "수요특강: 중앙부처 정책과 AI 동향",
                        "AI 행정 기초",
                        "입문",
                        "LECTURE",
                        90,
                        false,
                        "수요일마다 열리는 특강"));
        offerings.lectures(lecture, hall);
    }

    private RoomId room(String name, int seats, int workingPcs) {
        return rooms.create(keyed("room " + name), new Room.Draft(name, seats, workingPcs));
    }

    private ProgrammeId programme() {
        return programmes.create(
                keyed("programme"),
                new Programme.Draft(
                        "AI 역량강화 맞춤형 교육",
                        calendar.programmeYear(),
                        List.of(
                                new Round(DemoOfferings.FIRST_ROUND, calendar.march(10), calendar.march(31)),
                                new Round(
                                        DemoOfferings.SECOND_ROUND,
                                        calendar.today(),
                                        calendar.today().plusWeeks(8)))));
    }

    private CourseId course(ProgrammeId programme, DemoCourse course) {
        return courses.create(
                keyed("course " + course.title()),
                new Course.Draft(
                        Optional.of(programme),
                        course.title(),
                        course.field(),
                        course.level(),
                        "CLASSROOM",
                        course.minutes(),
                        true,
                        course.goal()));
    }

    private void mark(Database database, String what) {
        database.write(sql -> {
            new AuditStore(sql).add(Change.of(MARK, calendar.now(), DemoStaff.OFFICER, what, Map.of()));
            return MARK;
        });
    }

    static Caller keyed(String what) {
        // A key of letters that every database stores, whatever the name.
        String key =
                UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
        return OFFICER.withRequestKey(key);
    }
}
