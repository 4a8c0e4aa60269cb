package city.training.internal.enrolment;

import city.training.TrainingException;
import city.training.UnavailableException;
import city.training.offering.OfferingId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Where requests wait their turn. Those for one offering form one line; what stands in a line when its turn comes is decided
 * together. Different offerings are decided side by side.
 */
final class Desk<Q, A> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private record Ticket<Q, A>(Q request, CompletableFuture<A> answer) {}

    /**
     * @param together most requests decided by one transaction
     * @param queue most requests waiting at all
     * @param clerks most transactions at the same time
     */
    record Limits(int together, int queue, int clerks) {
        Limits {
            if (together < 1 || queue < 1 || clerks < 1) {
                throw new IllegalArgumentException(
                        "group.size, queue.size and clerks in etc/city.training.enrolment.cfg"
                                + " must be at least 1, not " + together + ", " + queue + " and " + clerks);
            }
        }
    }

    private final BiFunction<OfferingId, List<Q>, List<A>> decide;
    private final Limits limits;
    private final ExecutorService clerks;
    private final Map<OfferingId, Deque<Ticket<Q, A>>> lines = new HashMap<>();
    private int waiting;

    Desk(BiFunction<OfferingId, List<Q>, List<A>> decide, Limits limits) {
        this.decide = decide;
        this.limits = limits;
        AtomicInteger number = new AtomicInteger();
        this.clerks = Executors.newFixedThreadPool(limits.clerks(), work -> {
            Thread thread = new Thread(work, "training-desk-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Joins the line.
     *
     * @throws UnavailableException at once where too many wait already, or the desk closes
     */
    CompletableFuture<A> ask(OfferingId offering, Q request) {
        Ticket<Q, A> ticket = new Ticket<>(request, new CompletableFuture<>());
        synchronized (lines) {
            if (waiting >= limits.queue()) {
                throw new UnavailableException("Too many requests are waiting", RETRY_AFTER);
            }
            Deque<Ticket<Q, A>> line = lines.get(offering);
            if (line == null) {
                serveNext(offering);
                line = new ArrayDeque<>();
                lines.put(offering, line);
            }
            line.add(ticket);
            waiting++;
        }
        return ticket.answer();
    }

    private void serveNext(OfferingId offering) {
        try {
            clerks.execute(() -> serve(offering));
        } catch (RejectedExecutionException e) {
            throw new UnavailableException("The module is stopping", RETRY_AFTER);
        }
    }

    private void serve(OfferingId offering) {
        List<Ticket<Q, A>> group = nextGroup(offering);
        try {
            answer(offering, group);
        } finally {
            goOn(offering);
        }
    }

    /** A request that breaks the decision must not take its neighbours with it: they are then decided one by one. */
    private void answer(OfferingId offering, List<Ticket<Q, A>> group) {
        try {
            List<A> answers =
                    decide.apply(offering, group.stream().map(Ticket::request).toList());
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer().complete(answers.get(i));
            }
        } catch (TrainingException e) {
            group.forEach(ticket -> ticket.answer().completeExceptionally(e));
        } catch (RuntimeException e) {
            if (group.size() == 1) {
                group.get(0).answer().completeExceptionally(e);
            } else {
                group.forEach(ticket -> answer(offering, List.of(ticket)));
            }
        }
    }

    private List<Ticket<Q, A>> nextGroup(OfferingId offering) {
        synchronized (lines) {
            Deque<Ticket<Q, A>> line = lines.getOrDefault(offering, new ArrayDeque<>());
            List<Ticket<Q, A>> group = new ArrayList<>();
            while (!line.isEmpty() && group.size() < limits.together()) {
                group.add(line.remove());
            }
            waiting -= group.size();
            return group;
        }
    }

    /** The line's turn comes again behind those of other offerings; an empty line is closed. */
    private void goOn(OfferingId offering) {
        synchronized (lines) {
            Deque<Ticket<Q, A>> line = lines.getOrDefault(offering, new ArrayDeque<>());
            if (line.isEmpty()) {
                lines.remove(offering);
                return;
            }
            try {
                serveNext(offering);
            } catch (UnavailableException e) {
                line.forEach(ticket -> ticket.answer().completeExceptionally(e));
                waiting -= line.size();
                lines.remove(offering);
            }
        }
    }

    /** Decides what is being decided, and sends the rest away. */
    void close() throws InterruptedException {
        clerks.shutdown();
        clerks.awaitTermination(RETRY_AFTER.toSeconds() * 30, TimeUnit.SECONDS);
    }
}
