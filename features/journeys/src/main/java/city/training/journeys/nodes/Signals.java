package city.training.journeys.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What one says to a process that cannot be said in Java. */
final class Signals {
    private Signals() {}

    static void send(String signal, long process) {
        try {
            int answer = new ProcessBuilder("kill", "-" + signal, String.valueOf(process))
                    .inheritIO()
                    .start()
                    .waitFor();
            if (answer != 0) {
                throw new IllegalStateException("No process " + process + " to send " + signal);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
