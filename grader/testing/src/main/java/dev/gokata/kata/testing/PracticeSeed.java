package dev.gokata.kata.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;

/**
 * Where the random choices of practice runs come from.
 *
 * <p>A run takes the seed it is told; else that of the last run if that failed, so that the last counterexample comes
 * first; else a new one.
 *
 * @param build the kata's build folder, {@code target}, which remembers a failing seed until it is cleaned
 */
public record PracticeSeed(Path build) {

    private static final long BOUND = 1_000_000;

    /**
     * Chooses the seed of a run.
     *
     * @param told the seed that somebody asked for
     * @return the seed
     */
    public long choose(OptionalLong told) {
        return told.orElseGet(() -> lastFailing().orElseGet(() -> new SplittableRandom().nextLong(1, BOUND)));
    }

    /**
     * Remembers the seed of a failing run for the next one, or forgets it after a green one.
     *
     * @param seed the run's seed
     * @param green whether its random tests passed
     */
    public void ended(long seed, boolean green) {
        try {
            if (green) {
                Files.deleteIfExists(file());
            } else {
                Files.createDirectories(file().getParent());
                Files.writeString(file(), Long.toString(seed));
            }
        } catch (IOException e) {
            // The next run takes a new seed: a convenience is lost, nothing else.
        }
    }

    private Optional<Long> lastFailing() {
        try {
            return Files.exists(file())
                    ? Optional.of(Long.parseLong(Files.readString(file()).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private Path file() {
        return build.resolve("kata").resolve("last-failing-seed");
    }
}
