package city.training.web.town;

import city.training.ConflictException;
import city.training.NotFoundException;
import city.training.Page;
import city.training.Paging;
import city.training.Reason;
import city.training.Refusal;
import city.training.catalogue.Course;
import city.training.catalogue.CourseId;
import city.training.catalogue.CourseSearch;
import city.training.catalogue.Courses;
import city.training.catalogue.Programme;
import city.training.catalogue.ProgrammeId;
import city.training.catalogue.Programmes;
import city.training.people.Caller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A catalogue that holds the sample, and forgets what it is told. */
final class TownCatalogue {
    private TownCatalogue() {}

    static final class TownProgrammes implements Programmes {
        @Override
        public ProgrammeId create(Caller caller, Programme.Draft draft) {
            return Sample.PROGRAMME.id();
        }

        @Override
        public Programme change(Caller caller, ProgrammeId id, Programme.Draft draft, long version) {
            get(id);
            if (version != Sample.PROGRAMME.version()) {
                throw new ConflictException(
                        "Somebody saved a newer version",
                        new Refusal(Reason.STALE_VERSION, Map.of("version", Sample.PROGRAMME.version())));
            }
            return new Programme(id, draft.name(), draft.year(), draft.rounds(), version + 1);
        }

        @Override
        public Programme get(ProgrammeId id) {
            return Optional.of(Sample.PROGRAMME)
                    .filter(programme -> programme.id().equals(id))
                    .orElseThrow(() -> new NotFoundException("programme", id));
        }

        @Override
        public Page<Programme> list(Paging paging) {
            return new Page<>(List.of(Sample.PROGRAMME), paging.page(), paging.size(), 1);
        }
    }

    static final class TownCourses implements Courses {
        @Override
        public CourseId create(Caller caller, Course.Draft draft) {
            return Sample.COURSE.id();
        }

        @Override
        public Course change(Caller caller, CourseId id, Course.Draft draft, long version) {
            return get(id);
        }

        @Override
        public Course get(CourseId id) {
            return Optional.of(Sample.COURSE)
                    .filter(course -> course.id().equals(id))
                    .orElseThrow(() -> new NotFoundException("course", id));
        }

        @Override
        public Page<Course> search(CourseSearch search, Paging paging) {
            List<Course> found = List.of(Sample.COURSE).stream()
                    .filter(course -> course.title().contains(search.text()))
                    .toList();
            return new Page<>(found, paging.page(), paging.size(), found.size());
        }
    }
}
