package city.training.benchmark.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Memory and processor time of a process, as Linux and its JVM tell. */
public final class Vitals {
    private static final double TICKS_PER_SECOND = 100;
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final Pattern USED = Pattern.compile(" used (\\d+)K");

    private Vitals() {}

    /** Most memory the process ever held, in MB. */
    public static long peakMegabytes(long pid) {
        return number(PEAK, read(Path.of("/proc/" + pid + "/status"))) / 1024;
    }

    /** What is reachable on the heap, in MB. */
    public static long heapMegabytes(long pid) {
        Jcmd.ask(pid, "GC.run");
        return number(USED, Jcmd.ask(pid, "GC.heap_info")) / 1024;
    }

    /** Seconds of processor time since its start. */
    public static double processorSeconds(long pid) {
        String stat = read(Path.of("/proc/" + pid + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_PER_SECOND;
    }

    /** Of the PostgreSQL on this machine, whoever started it. */
    public static double postgresSeconds() {
        return ProcessHandle.allProcesses()
                .filter(process ->
                        process.info().command().filter(Vitals::isPostgres).isPresent())
                .mapToDouble(process -> secondsIfAlive(process.pid()))
                .sum();
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).endsWith("postgres");
    }

    private static double secondsIfAlive(long pid) {
        try {
            return processorSeconds(pid);
        } catch (UncheckedIOException gone) {
            return 0;
        }
    }

    private static long number(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
