package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/** A way to pick the schedules that an exploration tries. */
@Simulator
public sealed interface Strategy {

    /**
     * Names the strategy for reports.
     *
     * @return a few words, such as {@code PCT d=2}
     */
    String label();

    /**
     * All schedules with a bounded number of preemptions, those with fewer first.
     *
     * <p>A preemption is counted where the default would have let the running goroutine go on, or, where it yields, would
     * have let another one go on. Where a goroutine parks or ends, all choices are tried and none counts.
     *
     * @param preemptions the bound, from 0
     */
    record Search(int preemptions) implements Strategy {

        @Override
        public String label() {
            return "search up to " + preemptions + (preemptions == 1 ? " preemption" : " preemptions");
        }
    }

    /**
     * Probabilistic concurrency testing: random priorities, which change at random points.
     *
     * <p>By Burckhardt, Kothari, Musuvathi and Nagarakatte (2010). A mistake that needs {@code depth} scheduling
     * constraints shows in a run of n goroutines and k points with a probability of at least 1/(n·k^(depth-1)).
     *
     * @param depth how many constraints, from 1; priorities change depth - 1 times
     */
    record Pct(int depth) implements Strategy {

        @Override
        public String label() {
            return "PCT d=" + depth;
        }
    }

    /** At each point the running goroutine goes on with an even chance, and else any other. */
    record RandomWalk() implements Strategy {

        @Override
        public String label() {
            return "random walk";
        }
    }

    /**
     * A quarter of the schedules by search with up to two preemptions, then PCT of depth 2 and 3 and random walk in turn.
     *
     * <p>No strategy finds everything. Search finds what few preemptions break, and can claim something; PCT finds what
     * lies deep in a run; random walk what needs many switches.
     */
    record Mix() implements Strategy {

        @Override
        public String label() {
            return "mix";
        }
    }
}
