package dev.gokata.kata;

import dev.gokata.kata.wire.Codec;

/**
 * A small piece of our code that runs a learner's piece on a scenario and records what it did.
 *
 * <p>Scenarios and observations are records of plain data (see {@link Codec} for what they may hold): they travel to
 * another process as bytes, and are compared with {@code equals}.
 *
 * @param <P> the piece the probe runs
 * @param <S> the scenario
 * @param <O> the observation
 */
public final class Probe<P, S extends Record, O extends Record> {

    private final String name;
    private final Codec<S> scenarioCodec;
    private final Codec<O> observationCodec;
    private final Experiment<P, S, O> experiment;

    private Probe(String name, Codec<S> scenarioCodec, Codec<O> observationCodec, Experiment<P, S, O> experiment) {
        this.name = name;
        this.scenarioCodec = scenarioCodec;
        this.observationCodec = observationCodec;
        this.experiment = experiment;
    }

    /**
     * Makes a probe.
     *
     * @param <P> the piece the probe runs
     * @param <S> the scenario
     * @param <O> the observation
     * @param name what the probe asks for; unique in its kata, and part of messages
     * @param scenario the scenario's record
     * @param observation the observation's record
     * @param experiment the code that runs a piece on a scenario
     * @return the probe
     * @throws IllegalArgumentException if one of the records holds something that can't be carried
     */
    public static <P, S extends Record, O extends Record> Probe<P, S, O> of(
            String name, Class<S> scenario, Class<O> observation, Experiment<P, S, O> experiment) {
        return new Probe<>(name, Codec.of(scenario), Codec.of(observation), experiment);
    }

    /**
     * Returns what the probe asks for.
     *
     * @return the name, unique in its kata
     */
    public String name() {
        return name;
    }

    /**
     * Returns how scenarios travel.
     *
     * @return the codec of the scenario's record
     */
    public Codec<S> scenarioCodec() {
        return scenarioCodec;
    }

    /**
     * Returns how observations travel.
     *
     * @return the codec of the observation's record
     */
    public Codec<O> observationCodec() {
        return observationCodec;
    }

    /**
     * Runs a piece on a scenario.
     *
     * @param piece the piece to look at
     * @param scenario the scenario to run
     * @param meter the count of the piece's work
     * @return what was observed
     * @throws Exception whatever the piece throws
     */
    public O observe(P piece, S scenario, Meter meter) throws Exception {
        return experiment.run(piece, scenario, meter);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * The code of a probe.
     *
     * @param <P> the piece the experiment runs
     * @param <S> the scenario
     * @param <O> the observation
     */
    @FunctionalInterface
    public interface Experiment<P, S, O> {

        /**
         * Runs a piece on a scenario and records what it did.
         *
         * @param piece the piece to look at
         * @param scenario the scenario to run
         * @param meter the count of the piece's work; most experiments leave it alone
         * @return what was observed
         * @throws Exception whatever the piece throws
         */
        O run(P piece, S scenario, Meter meter) throws Exception;
    }
}
