package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The runs of an exploration that passed, as a tree of who could go on and who did.
 *
 * <p>A run is determined by its choices, and a chooser by what it is asked. So a chooser can be led down the tree: comes it to
 * an end, then its run would be one that has passed, and needn't be made again. In small programs that is most of them.
 *
 * <p>A program that doesn't do the same again contradicts the tree; from then on all runs are made.
 */
final class TriedRuns {

    /** How many places are remembered. It bounds the memory of long runs, which hardly repeat. */
    private static final int MOST_PLACES = 50_000;

    private static final Body NOTHING = () -> {};

    /** Where a run leads from a choice: to a {@link Place}, or to its {@link End}. */
    private interface Next {}

    /**
     * The end of a run.
     *
     * @param points how many scheduling points it had
     * @param goroutines how many goroutines it had
     */
    record End(long points, int goroutines) implements Next {

        static End of(World ended) {
            return new End(ended.points(), ended.goroutines());
        }
    }

    private enum Question {
        POINT,
        YIELD,
        BLOCK
    }

    /** Somebody is to be chosen. */
    private static final class Place implements Next {

        private final Question question;
        private final long point;
        private final int running;
        private final int started;
        private final int[] others;
        /** By what was chosen, from {@link Chooser#STAY} on. */
        private final @Nullable Next[] next;

        Place(Question question, long point, int running, int started, Runnables runnables) {
            this.question = question;
            this.point = point;
            this.running = running;
            this.started = started;
            others = new int[runnables.size()];
            for (int i = 0; i < others.length; i++) {
                others[i] = runnables.get(i).id();
            }
            next = new @Nullable Next[others.length + 1];
        }

        boolean isWhere(Question asked, long at, int who, int goroutines, Runnables runnables) {
            boolean same = question == asked
                    && point == at
                    && running == who
                    && started == goroutines
                    && others.length == runnables.size();
            for (int i = 0; same && i < others.length; i++) {
                same = others[i] == runnables.get(i).id();
            }
            return same;
        }
    }

    private @Nullable Next first;
    private int places;
    private boolean contradicted;
    private Remembering last = new Remembering(new ScheduledChooser(Schedule.DEFAULT));

    /** Returns a chooser that chooses like another one, whose run will be remembered if it passes. */
    Chooser remembering(Chooser chooser) {
        last = new Remembering(chooser);
        return last;
    }

    /** Notes that the run that was begun last has passed. */
    End passed(World ended) {
        End end = End.of(ended);
        last.ends(end);
        return end;
    }

    /** Asks a chooser for all choices of a run, and returns how that ended before, or null if there was none with these. */
    @Nullable
    End foretold(Chooser chooser) {
        Next at = contradicted ? null : first;
        List<Goroutine> goroutines = new ArrayList<>();
        Runnables runnables = new Runnables();
        while (at instanceof Place place) {
            while (goroutines.size() < place.started) {
                Goroutine goroutine = new Goroutine(goroutines.size() + 1, "", NOTHING);
                goroutines.add(goroutine);
                chooser.started(goroutine);
            }
            runnables.clear();
            for (int id : place.others) {
                runnables.add(goroutines.get(id - 1));
            }
            Goroutine running = goroutines.get(place.running - 1);
            int choice =
                    switch (place.question) {
                        case POINT -> chooser.atPoint(place.point, running, runnables);
                        case YIELD -> chooser.atYield(place.point, running, runnables);
                        case BLOCK -> chooser.atBlock(place.point, runnables);
                    };
            at = place.next[choice - Chooser.STAY];
        }
        return (End) at;
    }

    /** Passes each question on, and goes down the tree with the answers, or lets it grow. */
    private final class Remembering extends Chooser {

        private final Chooser chooser;
        private int started;
        /** Null at the beginning of the run. */
        private @Nullable Place place;

        private int choice;
        private boolean isTooLong;

        Remembering(Chooser chooser) {
            this.chooser = chooser;
        }

        @Override
        void started(Goroutine goroutine) {
            started++;
            chooser.started(goroutine);
        }

        @Override
        int atPoint(long point, Goroutine running, Runnables others) {
            arrive(Question.POINT, point, running.id(), others);
            choice = chooser.atPoint(point, running, others);
            return choice;
        }

        @Override
        int atYield(long point, Goroutine running, Runnables others) {
            arrive(Question.YIELD, point, running.id(), others);
            choice = chooser.atYield(point, running, others);
            return choice;
        }

        @Override
        int atBlock(long point, Runnables others) {
            // Who blocks is not told to the chooser, so it makes no difference.
            arrive(Question.BLOCK, point, 1, others);
            choice = chooser.atBlock(point, others);
            return choice;
        }

        @Override
        void checkRepeated() {
            chooser.checkRepeated();
        }

        private void arrive(Question question, long point, int running, Runnables others) {
            if (contradicted || isTooLong) {
                return;
            }
            Next known = next();
            if (known == null) {
                isTooLong = places == MOST_PLACES;
                if (isTooLong) {
                    return;
                }
                places++;
                Place grown = new Place(question, point, running, started, others);
                lead(grown);
                place = grown;
            } else if (known instanceof Place there && there.isWhere(question, point, running, started, others)) {
                place = there;
            } else {
                contradicted = true;
            }
        }

        private void ends(End end) {
            if (contradicted || isTooLong) {
                return;
            }
            Next known = next();
            if (known == null) {
                lead(end);
            } else {
                contradicted = !known.equals(end);
            }
        }

        private @Nullable Next next() {
            return place == null ? first : place.next[choice - STAY];
        }

        private void lead(Next to) {
            if (place == null) {
                first = to;
            } else {
                place.next[choice - STAY] = to;
            }
        }
    }
}
