package city.training.internal.enrolment;

import city.training.TrainingException;
import city.training.UnavailableException;
import city.training.offering.OfferingId;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Where requests wait their turn. Those for one offering form one line; what stands in a line when its turn comes is decided
 * together, and so are several lines, as long as nobody stands in two of them: what somebody gets in one offering counts in
 * the other. A line is served by one clerk at a time, different lines side by side.
 */
final class Desk<Q, A> {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private record Ticket<Q, A>(Q request, CompletableFuture<A> answer) {}

    /** Decides requests by offering, all of them in one transaction; an answer for each, in their order. */
    @FunctionalInterface
    interface Deciding<Q, A> {
        Map<OfferingId, List<A>> decide(Map<OfferingId, List<Q>> requests);
    }

    /**
     * @param together most requests decided by one transaction
     * @param lines most offerings decided by one transaction
     * @param queue most requests waiting at all
     * @param clerks most transactions at the same time
     */
    record Limits(int together, int lines, int queue, int clerks) {
        Limits {
            if (together < 1 || lines < 1 || queue < 1 || clerks < 1) {
                throw new IllegalArgumentException(
                        "group.size, group.offerings, queue.size and clerks in etc/city.training.enrolment.cfg"
                                + " must be at least 1, not " + together + ", " + lines + ", " + queue + " and "
                                + clerks);
            }
        }
    }

    private final Deciding<Q, A> deciding;
    private final Function<Q, ?> who;
    private final Limits limits;
    private final ExecutorService clerks;
    /** Those with somebody in them, and those being served. Guards all that changes here. */
    private final Map<OfferingId, Deque<Ticket<Q, A>>> lines = new HashMap<>();
    /** The lines whose turn comes, in order; none of them is being served. */
    private final Set<OfferingId> next = new LinkedHashSet<>();

    private int waiting;
    private int serving;
    private boolean closed;

    /** @param who asks in a request */
    Desk(Deciding<Q, A> deciding, Function<Q, ?> who, Limits limits) {
        this.deciding = deciding;
        this.who = who;
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
            if (closed) {
                throw stopping();
            }
            if (waiting >= limits.queue()) {
                throw new UnavailableException("Too many requests are waiting", RETRY_AFTER);
            }
            waiting++;
            Deque<Ticket<Q, A>> line = lines.get(offering);
            if (line == null) {
                line = new ArrayDeque<>();
                lines.put(offering, line);
                next.add(offering);
                callClerk();
            }
            line.add(ticket);
        }
        return ticket.answer();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // a clerk hands every failure to who waits for the answer
    private void callClerk() {
        if (serving < limits.clerks()) {
            serving++;
            clerks.submit(this::serve);
        }
    }

    private void serve() {
        Map<OfferingId, List<Ticket<Q, A>>> batch = nextBatch();
        while (!batch.isEmpty()) {
            try {
                answer(batch);
            } finally {
                goOn(batch.keySet());
            }
            batch = nextBatch();
        }
    }

    /** Of the lines whose turn it is, as much as fits; where there is none, the clerk goes. */
    private Map<OfferingId, List<Ticket<Q, A>>> nextBatch() {
        synchronized (lines) {
            Map<OfferingId, List<Ticket<Q, A>>> batch = new LinkedHashMap<>();
            Set<Object> people = new HashSet<>();
            int room = limits.together();
            for (Iterator<OfferingId> turns = next.iterator();
                    turns.hasNext() && room > 0 && batch.size() < limits.lines(); ) {
                OfferingId offering = turns.next();
                List<Ticket<Q, A>> group = head(offering, room);
                List<?> asking = group.stream()
                        .map(ticket -> who.apply(ticket.request()))
                        .toList();
                if (Collections.disjoint(people, asking)) {
                    people.addAll(asking);
                    batch.put(offering, group);
                    turns.remove();
                    room -= group.size();
                }
            }
            batch.forEach(this::leaveLine);
            if (batch.isEmpty()) {
                serving--;
            } else if (!next.isEmpty()) {
                callClerk();
            }
            return batch;
        }
    }

    private List<Ticket<Q, A>> head(OfferingId offering, int most) {
        return lines.getOrDefault(offering, new ArrayDeque<>()).stream()
                .limit(most)
                .toList();
    }

    private void leaveLine(OfferingId offering, List<Ticket<Q, A>> group) {
        Deque<Ticket<Q, A>> line = lines.getOrDefault(offering, new ArrayDeque<>());
        group.forEach(ticket -> line.remove());
        waiting -= group.size();
    }

    /** Their turn comes again behind those of other lines; an empty line is closed. */
    private void goOn(Set<OfferingId> served) {
        synchronized (lines) {
            for (OfferingId offering : served) {
                if (lines.getOrDefault(offering, new ArrayDeque<>()).isEmpty()) {
                    lines.remove(offering);
                } else {
                    next.add(offering);
                }
            }
        }
    }

    private void answer(Map<OfferingId, List<Ticket<Q, A>>> batch) {
        try {
            Map<OfferingId, List<Q>> requests = new LinkedHashMap<>();
            batch.forEach((offering, group) ->
                    requests.put(offering, group.stream().map(Ticket::request).toList()));
            Map<OfferingId, List<A>> answers = deciding.decide(requests);
            batch.forEach((offering, group) -> complete(group, answers.getOrDefault(offering, List.of())));
        } catch (UnavailableException e) {
            batch.values().forEach(group -> fail(group, e));
        } catch (RuntimeException e) {
            answerApart(batch, e);
        }
    }

    /** A request that breaks the decision must not take its neighbours with it: they are then decided by themselves. */
    private void answerApart(Map<OfferingId, List<Ticket<Q, A>>> batch, RuntimeException failure) {
        if (batch.size() > 1) {
            batch.forEach((offering, group) -> answer(Map.of(offering, group)));
            return;
        }
        batch.forEach((offering, group) -> {
            if (group.size() == 1 || failure instanceof TrainingException) {
                fail(group, failure);
            } else {
                group.forEach(ticket -> answer(Map.of(offering, List.of(ticket))));
            }
        });
    }

    private static <Q, A> void complete(List<Ticket<Q, A>> group, List<A> answers) {
        for (int i = 0; i < group.size(); i++) {
            group.get(i).answer().complete(answers.get(i));
        }
    }

    private static <Q, A> void fail(Iterable<Ticket<Q, A>> group, RuntimeException failure) {
        group.forEach(ticket -> ticket.answer().completeExceptionally(failure));
    }

    private static UnavailableException stopping() {
        return new UnavailableException("The module is stopping", RETRY_AFTER);
    }

    /** Decides what is being decided, and sends the rest away. */
    void close() throws InterruptedException {
        synchronized (lines) {
            closed = true;
            next.clear();
            lines.values().forEach(line -> {
                fail(line, stopping());
                line.clear();
            });
        }
        clerks.shutdown();
        clerks.awaitTermination(RETRY_AFTER.toSeconds() * 30, TimeUnit.SECONDS);
    }
}
