package city.training.benchmark.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where a server's time went, by samples of the JDK's flight recorder, as tables in Markdown. */
public final class Profile {
    private static final int LINES = 60;
    private static final String OURS = "city.training";
    private static final Set<String> SAMPLES = Set.of("jdk.ExecutionSample", "jdk.NativeMethodSample");
    /** Native methods in which a thread waits rather than works. */
    private static final Set<String> WAITING = Set.of(
            "EPoll.wait",
            "Net.poll",
            "Net.accept",
            "SocketDispatcher.read0",
            "ProcessHandleImpl.waitForProcessExit0",
            "LinuxWatchService.poll");

    private final Map<String, Integer> threads = new HashMap<>();
    private final Map<String, Integer> parts = new HashMap<>();
    private final Map<String, Integer> self = new HashMap<>();
    private final Map<String, Integer> innermost = new HashMap<>();
    private final Map<String, Integer> ours = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();
    private int samples;

    private Profile() {}

    /** Starts recording. */
    public static void start(long pid) {
        Jcmd.ask(pid, "JFR.configure", "stackdepth=256");
        Jcmd.ask(pid, "JFR.start", "name=rush", "settings=profile");
    }

    /** Ends it; what it shows. */
    public static String stop(long pid, Path recording) throws IOException {
        Jcmd.ask(pid, "JFR.stop", "name=rush", "filename=" + recording.toAbsolutePath());
        Profile profile = new Profile();
        try (RecordingFile file = new RecordingFile(recording)) {
            while (file.hasMoreEvents()) {
                RecordedEvent event = file.readEvent();
                if (SAMPLES.contains(event.getEventType().getName()) && event.getStackTrace() != null) {
                    profile.add(event);
                }
            }
        }
        return profile.tables();
    }

    private void add(RecordedEvent event) {
        List<RecordedFrame> frames = event.getStackTrace().getFrames().stream()
                .filter(RecordedFrame::isJavaFrame)
                .toList();
        if (frames.isEmpty() || WAITING.contains(shortName(frames.get(0)))) {
            return;
        }
        samples++;
        String thread = event.getThread("sampledThread") == null
                ? "?"
                : String.valueOf(event.getThread("sampledThread").getJavaName());
        threads.merge(thread.replaceAll("[0-9a-f]{6,}|\\d+", "N"), 1, Integer::sum);
        self.merge(name(frames.get(0)), 1, Integer::sum);
        parts.merge(
                frames.stream()
                        .map(Profile::part)
                        .filter(part -> !part.isEmpty())
                        .findFirst()
                        .orElse("JDK"),
                1,
                Integer::sum);
        List<String> names = frames.stream()
                .filter(frame -> !part(frame).isEmpty())
                .map(Profile::name)
                .filter(called -> !called.contains("$$Lambda"))
                .distinct()
                .toList();
        names.forEach(called -> (called.startsWith(OURS) ? ours : within).merge(called, 1, Integer::sum));
        innermost.merge(
                names.stream()
                        .filter(called -> called.startsWith(OURS))
                        .findFirst()
                        .orElse("none of ours"),
                1,
                Integer::sum);
    }

    /** Whose code a frame is: the first words of its package; empty for the JDK's own. */
    private static String part(RecordedFrame frame) {
        String type = frame.getMethod().getType().getName();
        if (type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("javax.")) {
            return "";
        }
        String[] words = type.split("\\.");
        int kept = type.startsWith(OURS) ? 4 : 3;
        return String.join(".", List.of(words).subList(0, Math.min(kept, words.length - 1)));
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static String shortName(RecordedFrame frame) {
        String name = frame.getMethod().getType().getName();
        return name.substring(name.lastIndexOf('.') + 1) + "."
                + frame.getMethod().getName();
    }

    private String tables() {
        return samples + " samples\n" + table("Thread", threads) + table("Innermost code that is not the JDK's", parts)
                + table("Method itself", self)
                + table("Innermost method of ours, with the libraries it calls", innermost)
                + table("Method of ours, with all it calls", ours)
                + table("Method of a library, with all it calls", within);
    }

    private String table(String title, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                // What is in nearly every stack says nothing.
                .filter(entry -> title.equals("Thread") || entry.getValue() < 0.6 * samples)
                .limit(LINES)
                .map(entry -> "| %s | %.1f %% |\n".formatted(entry.getKey(), 100.0 * entry.getValue() / samples))
                .collect(Collectors.joining("", "\n| " + title + " | Time |\n|---|---:|\n", ""));
    }
}
