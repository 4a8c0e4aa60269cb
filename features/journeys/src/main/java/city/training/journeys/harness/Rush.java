package city.training.journeys.harness;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many people at once. */
public final class Rush {
    private Rush() {}

    /**
     * @param people how many
     * @param act what the i-th of them does
     * @return what each got; a lost connection is none of the answers
     */
    public static List<Http.Answer> of(int people, int atOnce, IntFunction<Http.Answer> act) {
        List<Callable<List<Http.Answer>>> presses = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            int number = i;
            presses.add(() -> {
                try {
                    return List.of(act.apply(number));
                } catch (UncheckedIOException e) {
                    return List.of();
                }
            });
        }
        ExecutorService crowd = Executors.newFixedThreadPool(atOnce);
        try {
            List<Http.Answer> answers = new ArrayList<>();
            for (Future<List<Http.Answer>> answer : crowd.invokeAll(presses)) {
                answers.addAll(answer.get());
            }
            return answers;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            crowd.shutdownNow();
        }
    }
}
