package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/** A simulated object that knows how traces and reports shall call it. Others are called by class and number. */
@Simulator
public interface Labelled {

    /**
     * Names the object.
     *
     * @return a short name that is the same in every run, such as {@code sched.lock}
     */
    String label();
}
