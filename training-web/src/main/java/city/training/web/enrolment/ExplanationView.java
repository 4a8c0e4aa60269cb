package city.training.web.enrolment;

import city.training.enrolment.Explanation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** An enrolment's story as it is given out. */
public record ExplanationView(EnrolmentView enrolment, List<ChapterView> chapters) {
    /** One step of it. */
    public record ChapterView(
            Instant at,
            String actor,
            String what,
            String reason,
            Map<String, String> facts,
            @Nullable Integer position) {}

    static ExplanationView of(Explanation explanation) {
        return new ExplanationView(
                EnrolmentView.of(explanation.enrolment()),
                explanation.chapters().stream().map(ExplanationView::chapter).toList());
    }

    private static ChapterView chapter(Explanation.Chapter chapter) {
        OptionalInt position = chapter.position();
        return new ChapterView(
                chapter.at(),
                chapter.actor(),
                chapter.what(),
                chapter.reason(),
                chapter.facts(),
                position.isPresent() ? position.getAsInt() : null);
    }
}
