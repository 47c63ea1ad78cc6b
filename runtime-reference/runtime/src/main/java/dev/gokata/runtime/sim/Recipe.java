package dev.gokata.runtime.sim;

import dev.gokata.runtime.Simulator;

/**
 * How to see a failure again: by its schedule at once, or by the seed of the exploration that found it.
 *
 * @param seed the exploration's seed
 * @param schedule the schedule that fails
 */
@Simulator
public record Recipe(long seed, Schedule schedule) {

    private static final String SEED = "--seed";
    private static final String SCHEDULE = "--schedule";

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param text such as {@code --seed 4711 --schedule 12:3,40:1}
     * @return the recipe
     * @throws IllegalArgumentException if the text is no recipe
     */
    public static Recipe parse(String text) {
        String[] words = text.strip().split(" +");
        if (words.length != 4 || !words[0].equals(SEED) || !words[2].equals(SCHEDULE)) {
            throw new IllegalArgumentException(
                    "a recipe reads " + SEED + " number " + SCHEDULE + " schedule, not \"" + text + "\"");
        }
        try {
            return new Recipe(Long.parseLong(words[1]), Schedule.parse(words[3]));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("a seed is a number, not \"" + words[1] + "\"", e);
        }
    }

    /**
     * Writes the recipe as options of a command.
     *
     * @return such as {@code --seed 4711 --schedule 12:3,40:1}
     */
    @Override
    public String toString() {
        return SEED + " " + seed + " " + SCHEDULE + " " + schedule;
    }
}
