package dev.gokata.grader.record;

/**
 * What a submission was graded under: with the same conditions the same submission gets the same record.
 *
 * @param seed what every random choice came from
 * @param isolation the level of isolation that was reached, like {@code L2}
 * @param limits what the submission could spend
 */
public record Conditions(long seed, String isolation, Limits limits) {

    /**
     * What a submission could spend.
     *
     * @param steps counted work for each question asked of it
     */
    public record Limits(long steps) {}
}
