package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Shortens a schedule while it still fails in the same way.
 *
 * <p>Delta debugging: ever smaller parts of the list are left out, until no single preemption can be. What stays can still
 * be a roundabout way to a failure that few preemptions reach, so those are searched as well.
 */
final class Minimizer {

    private static final int MAX_RUNS = 2000;

    /**
     * A livelock is as long as its program's budget, and thousands of those would take minutes. Failures of other kinds come
     * early, and never get here.
     */
    private static final long MAX_POINTS = 400_000;

    /** A schedule of so many preemptions is not searched for a shorter one: the search would rather be long. */
    private static final int SHORT_ENOUGH = 1;

    private static final int SEARCHED_PREEMPTIONS = 2;

    private final Session session;
    private final Program program;
    private final Outcome failure;
    private int runs;
    private long points;

    Minimizer(Session session, Program program, Outcome failure) {
        this.session = session;
        this.program = program;
        this.failure = failure;
    }

    /** Returns a schedule that fails in the same way and is as short as was found. */
    Schedule minimize(Schedule schedule) {
        Schedule left = leaveOut(schedule);
        if (left.size() <= SHORT_ENOUGH) {
            return left;
        }
        Schedule other = search(left.size());
        return other == null ? left : leaveOut(other);
    }

    private @Nullable Schedule search(int size) {
        BoundedSearch search = new BoundedSearch(new Strategy.Search(SEARCHED_PREEMPTIONS));
        Chooser chooser = search.next(MAX_RUNS);
        while (chooser != null && !isSpent()) {
            World ended = execute(chooser);
            if (isAlike(ended.ending().outcome()) && ended.schedule().size() < size) {
                return ended.schedule();
            }
            search.learn(TriedRuns.End.of(ended));
            chooser = search.next(MAX_RUNS);
        }
        return null;
    }

    private Schedule leaveOut(Schedule schedule) {
        Schedule shorter = stillFails(Schedule.DEFAULT);
        if (shorter != null) {
            return shorter;
        }
        Schedule shortest = schedule;
        int part = (shortest.size() + 1) / 2;
        while (part >= 1) {
            shorter = withoutSomePart(shortest, part);
            if (shorter != null) {
                shortest = shorter;
                part = Math.min(part, (shortest.size() + 1) / 2);
            } else {
                part = part == 1 ? 0 : (part + 1) / 2;
            }
        }
        return shortest;
    }

    private @Nullable Schedule withoutSomePart(Schedule schedule, int part) {
        List<Preemption> all = schedule.preemptions();
        // From the end: what comes late can change nothing before it.
        for (int end = all.size(); end > 0; end -= part) {
            List<Preemption> rest = new ArrayList<>(all.subList(0, Math.max(0, end - part)));
            rest.addAll(all.subList(end, all.size()));
            Schedule shorter = stillFails(new Schedule(rest));
            if (shorter != null) {
                return shorter;
            }
        }
        return null;
    }

    /** Answers the schedule as far as it had an effect, or null if the run doesn't fail in the same way. */
    private @Nullable Schedule stillFails(Schedule schedule) {
        if (isSpent()) {
            return null;
        }
        World ended = execute(new ScheduledChooser(schedule));
        return isAlike(ended.ending().outcome()) ? ended.schedule() : null;
    }

    private boolean isSpent() {
        return runs >= MAX_RUNS || points >= MAX_POINTS;
    }

    private World execute(Chooser chooser) {
        World ended = session.execute(chooser, null);
        runs++;
        points += ended.points();
        return ended;
    }

    private boolean isAlike(Outcome outcome) {
        if (!program.fails(outcome) || outcome.getClass() != failure.getClass()) {
            return false;
        }
        if (outcome instanceof Outcome.Panicked one && failure instanceof Outcome.Panicked other) {
            return one.cause().getClass() == other.cause().getClass();
        }
        return true;
    }
}
