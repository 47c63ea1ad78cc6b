package dev.gokata.runtime.sim;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Tries all schedules with up to a number of preemptions, those with fewer first, none twice.
 *
 * <p>Each schedule that was tried leads to those that deviate once more, later in the run. As a list of deviations has one
 * list that is shorter by its last, each is reached exactly once. Free choices are followed at once, preemptions when all
 * schedules with one fewer have been tried.
 */
final class BoundedSearch extends Searcher {

    /** The successors of a node at free or at preemptive places, of which some have been tried. */
    private static final class Successors {

        private final SearchNode node;
        private final SearchNode.Places places;
        private final boolean preemptive;
        private int place;
        private int index;

        Successors(SearchNode node, boolean preemptive) {
            this.node = node;
            this.preemptive = preemptive;
            places = preemptive ? node.preemptive : node.free;
            index = places.size() == 0 ? 0 : places.first(0);
        }

        @Nullable
        SearchNode next() {
            if (place == places.size()) {
                return null;
            }
            SearchNode child = node.child(places.point(place), index, preemptive);
            index++;
            if (index == places.end(place)) {
                place++;
                index = place == places.size() ? 0 : places.first(place);
            }
            return child;
        }
    }

    private final int bound;
    /** What is still to be tried with as many preemptions as now. The last goes first. */
    private final Deque<Successors> now = new ArrayDeque<>();
    /** What is to be tried with one preemption more. The first goes first. */
    private Deque<Successors> later = new ArrayDeque<>();

    private @Nullable SearchNode running = new SearchNode(new long[0], 0);
    private boolean begun;
    private boolean exhausted;
    /** All schedules with up to so many preemptions were tried. */
    private int completed = -1;

    private boolean moreBeyond;

    BoundedSearch(Strategy.Search strategy) {
        super(strategy.label());
        bound = strategy.preemptions();
    }

    @Override
    @Nullable
    Chooser choose(int budget) {
        if (exhausted) {
            return null;
        }
        running = begun ? nextNode() : running;
        begun = true;
        exhausted = running == null;
        return running == null ? null : new SearchChooser(running);
    }

    private @Nullable SearchNode nextNode() {
        while (true) {
            Successors successors = now.peekLast();
            if (successors == null) {
                completed++;
                if (later.isEmpty() || completed >= bound) {
                    completed = later.isEmpty() ? bound : completed;
                    return null;
                }
                Deque<Successors> level = later;
                later = new ArrayDeque<>();
                level.descendingIterator().forEachRemaining(now::addLast);
                continue;
            }
            SearchNode child = successors.next();
            if (child != null) {
                return child;
            }
            now.removeLast();
        }
    }

    @Override
    void learn(TriedRuns.End ended) {
        SearchNode node = running;
        if (node == null) {
            return;
        }
        if (node.free.size() > 0) {
            now.addLast(new Successors(node, false));
        }
        if (node.preemptive.size() > 0) {
            if (node.preemptions < bound) {
                later.addLast(new Successors(node, true));
            } else {
                moreBeyond = true;
            }
        }
    }

    /** Returns the number of preemptions up to which every schedule was tried, or -1. */
    int completed() {
        return completed;
    }

    @Override
    String claim() {
        if (completed < 0) {
            return "the search was cut off before all schedules without preemptions were tried: it claims nothing";
        }
        if (completed >= bound && !moreBeyond) {
            return "no schedule breaks this: all " + tried() + " were tried";
        }
        return "no schedule with up to " + completed + (completed == 1 ? " preemption" : " preemptions")
                + " breaks this"
                + (completed >= bound ? ": all " + tried() + " were tried" : "; with more, not all were tried");
    }
}
