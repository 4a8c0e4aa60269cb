package city.training.internal.enrolment.explanation;

import city.training.enrolment.Enrolment;
import city.training.enrolment.Explanation;
import city.training.enrolment.Explanation.Chapter;
import city.training.report.AuditEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** One enrolment's story, out of the trail of the whole offering: what happened to others moves its place in line. */
public final class Story {
    private final String enrolment;
    private final Predicate<String> mayKnow;
    private final History history = new History();
    private final List<Chapter> chapters = new ArrayList<>();
    private OptionalInt position = OptionalInt.empty();

    private Story(String enrolment, Predicate<String> mayKnow) {
        this.enrolment = enrolment;
        this.mayKnow = mayKnow;
    }

    /** @param mayKnow whose numbers the reader may be told */
    public static Explanation of(Enrolment enrolment, List<AuditEntry> trail, Predicate<String> mayKnow) {
        Story story = new Story(enrolment.id().toString(), mayKnow);
        trail.forEach(story::tell);
        return new Explanation(enrolment, story.chapters);
    }

    private void tell(AuditEntry entry) {
        history.add(entry);
        OptionalInt now = history.position(enrolment);
        if (History.enrolment(entry).filter(enrolment::equals).isPresent()) {
            String actor = mayKnow.test(entry.actor()) ? entry.actor() : "";
            chapters.add(new Chapter(entry.at(), actor, entry.action(), entry.reason(), own(entry), now));
        } else if (!now.equals(position) && now.isPresent()) {
            boolean up = position.isPresent() && now.getAsInt() < position.getAsInt();
            chapters.add(new Chapter(entry.at(), "", up ? "MOVED_UP" : "MOVED_BACK", "", Map.of(), now));
        }
        position = now;
    }

    /** Without what the reader knows already. */
    private static Map<String, String> own(AuditEntry entry) {
        Map<String, String> facts = new HashMap<>(entry.facts());
        facts.remove(Recorded.ENROLMENT);
        facts.remove(Recorded.STAFF);
        return facts;
    }
}
