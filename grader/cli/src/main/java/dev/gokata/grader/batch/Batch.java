package dev.gokata.grader.batch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.intake.SubmissionPaths.Named;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.Problem;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.SubmissionRef;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Grades submissions, several at once, and those with the same files once.
 *
 * <p>A grade is in the journal before it counts, so a run that was killed is gone on with by the next one. A record that
 * says the grader failed is no grade: it isn't kept, and the next run tries again.
 */
public final class Batch {

    /* Fewer are graded sooner here than in processes that have to get warm first. */
    private static final int WORTH_PROCESSES = 12;

    private final Pack pack;
    private final List<KataFolder> katas;
    private final Conditions conditions;
    private final Journal journal;
    private final Watcher watcher;
    private final GradeKeys keys;
    private final Tools tools;
    private final Map<String, List<Slot>> underWay = new HashMap<>();
    private @Nullable RuntimeException failure;

    /**
     * What a batch is graded under.
     *
     * @param tool the grader's version, to the byte
     * @param seed what every random choice comes from
     * @param isolation how far submissions are kept away from the machine
     * @param jobs how many submissions are graded at once
     */
    public record Conditions(String tool, long seed, String isolation, int jobs) {}

    /** Whoever is told how far a batch is. */
    public interface Watcher {

        /**
         * Is told of a record, before it is known whether its submission has more.
         *
         * @param submission the record
         * @param how how it came to be
         */
        void recorded(SubmissionRecord submission, How how);

        /** Is told that all of a submission's records are there. */
        void submissionDone();
    }

    /** How a record came to be. */
    public enum How {
        /** By grading. */
        GRADED,
        /** Another submission of this run has the same files. */
        SAME_FILES,
        /** A run before this one graded these files. */
        BEFORE
    }

    /* A submission, and how many of its records are missing. */
    private static final class Entry {
        private final List<Slot> slots = new ArrayList<>();
        private int open;
    }

    /* The place of a record. */
    private static final class Slot {
        private final Entry entry;
        private final SubmissionRef reference;
        private final List<Problem> notes;
        private @Nullable SubmissionRecord filled;

        Slot(Entry entry, SubmissionRef reference, List<Problem> notes) {
            this.entry = entry;
            this.reference = reference;
            this.notes = notes;
        }
    }

    /* What a thread grades next. */
    private record Order(
            @Nullable TakenIn taken, String key, @Nullable Slot slot) {
        private static final Order LAST = new Order(null, "", null);
    }

    /**
     * Makes a batch.
     *
     * @param pack where the katas are
     * @param katas those that submissions may be of; at least one
     * @param conditions what it is graded under
     * @param journal what is done already, and where grades go
     * @param watcher who is told of each
     */
    public Batch(Pack pack, List<KataFolder> katas, Conditions conditions, Journal journal, Watcher watcher) {
        this.pack = pack;
        this.katas = List.copyOf(katas);
        this.conditions = conditions;
        this.journal = journal;
        this.watcher = watcher;
        this.tools = new Tools(pack);
        this.keys = new GradeKeys(pack, conditions.tool(), conditions.seed(), conditions.isolation());
    }

    /**
     * Grades.
     *
     * @param submissions what was handed in
     * @return their records, in the order of the submissions, whichever was graded first
     * @throws UsageException if a grade can't be written down; those before it stay
     * @throws dev.gokata.kata.meta.MetadataException if a kata is at fault
     */
    public List<SubmissionRecord> run(List<Named> submissions) {
        List<Entry> entries = new ArrayList<>();
        Deque<Order> first = new ArrayDeque<>();
        Iterator<Named> left = submissions.iterator();
        while (left.hasNext() && first.size() < WORTH_PROCESSES) {
            first.addAll(ordersOf(left.next(), entries));
        }
        if (!first.isEmpty()) {
            int atOnce = first.size() < WORTH_PROCESSES ? 1 : conditions.jobs();
            try (Workers workers = new Workers(pack, katas, conditions.seed(), conditions.isolation(), atOnce)) {
                grade(workers, first, left, entries);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }
        throwFailure();
        return Copies.named(entries.stream()
                .flatMap(entry -> entry.slots.stream())
                .map(slot -> Objects.requireNonNull(slot.filled))
                .toList());
    }

    private void grade(Workers workers, Deque<Order> first, Iterator<Named> left, List<Entry> entries)
            throws InterruptedException {
        // Bounded, so that the files of ten thousand submissions are never in memory together.
        BlockingQueue<Order> orders = new ArrayBlockingQueue<>(workers.threads());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < workers.threads(); i++) {
            int number = i;
            Thread thread = new Thread(() -> work(workers, number, orders), "batch-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        while (!failed() && (!first.isEmpty() || left.hasNext())) {
            if (first.isEmpty()) {
                first.addAll(ordersOf(left.next(), entries));
            } else {
                orders.put(first.remove());
            }
        }
        for (int i = 0; i < threads.size(); i++) {
            orders.put(Order.LAST);
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private synchronized void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized List<Order> ordersOf(Named submission, List<Entry> entries) {
        Entry entry = new Entry();
        entries.add(entry);
        List<Order> orders = new ArrayList<>();
        List<TakenIn> taken = Grader.takeIn(katas, submission);
        entry.open = taken.size();
        for (TakenIn each : taken) {
            SubmissionRef reference = each.intake() instanceof Received received
                    ? new SubmissionRef(
                            submission.id(),
                            received.sha256(),
                            List.copyOf(received.files().keySet()))
                    : new SubmissionRef(submission.id(), "", List.of());
            Slot slot = new Slot(entry, reference, each.notes());
            entry.slots.add(slot);
            order(each, slot).ifPresent(orders::add);
        }
        return orders;
    }

    private Optional<Order> order(TakenIn taken, Slot slot) {
        String key = keys.of(taken);
        Optional<SubmissionRecord> done = journal.find(key);
        if (done.isPresent()) {
            fill(slot, done.get(), How.BEFORE);
            return Optional.empty();
        }
        List<Slot> waiting = underWay.get(key);
        if (waiting != null) {
            waiting.add(slot);
            return Optional.empty();
        }
        underWay.put(key, new ArrayList<>(List.of(slot)));
        return Optional.of(new Order(taken, key, slot));
    }

    private void work(Workers workers, int number, BlockingQueue<Order> orders) {
        try {
            while (true) {
                Order order = orders.take();
                TakenIn taken = order.taken();
                if (taken == null) {
                    return;
                }
                // After a failure the queue is only emptied, so that whoever fills it can go on to its end.
                if (!failed()) {
                    done(order, workers.grade(number, taken));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            fail(e);
            drain(orders);
        }
    }

    private static void drain(BlockingQueue<Order> orders) {
        try {
            while (orders.take().taken() != null) {
                // Nobody grades these any more.
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean failed() {
        return failure != null;
    }

    private synchronized void fail(RuntimeException e) {
        if (failure == null) {
            failure = e;
        }
    }

    private synchronized void done(Order order, SubmissionRecord graded) {
        if (failure != null) {
            return;
        }
        Optional<String> changed = changedSinceTheStart(order, graded);
        if (changed.isPresent()) {
            fail(new UsageException(changed.get() + " was changed while it was graded with: " + journal.size()
                    + " grades from before that are kept; start the same command again"));
            return;
        }
        SubmissionRecord kept = graded;
        if (graded.verdict() != Verdict.OURS) {
            try {
                kept = journal.add(order.key(), graded);
            } catch (IOException e) {
                fail(new UsageException("a grade can't be written down (" + FileTrouble.words(e) + "): "
                        + journal.size() + " are kept; make room, and start the same command again"));
                return;
            }
        }
        List<Slot> waiting = Objects.requireNonNull(underWay.remove(order.key()));
        for (Slot slot : waiting) {
            fill(slot, kept, slot == order.slot() ? How.GRADED : How.SAME_FILES);
        }
    }

    private Optional<String> changedSinceTheStart(Order order, SubmissionRecord graded) {
        Optional<String> jar = tools.changed().map(Path::toString);
        boolean same = graded.kata()
                .digest()
                .equals(keys.testsOf(Objects.requireNonNull(order.taken()).kata()));
        return jar.isPresent() || same
                ? jar
                : Optional.of("the kata " + graded.kata().slug());
    }

    private void fill(Slot slot, SubmissionRecord graded, How how) {
        SubmissionRecord own = graded.of(slot.reference).noting(slot.notes);
        slot.filled = own;
        watcher.recorded(own, how);
        slot.entry.open--;
        if (slot.entry.open == 0) {
            watcher.submissionDone();
        }
    }
}
