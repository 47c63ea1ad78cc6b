package dev.gokata.kata.testing;

import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The settings of a run that Maven or an IDE starts.
 *
 * <p>A run takes the seed it is told by {@code -Dkata.seed}; else that of the last run if that failed, so that the last
 * counterexample comes first; else a new one.
 */
final class PracticeRun {

    private static final String SEED = "kata.seed";
    private static final Path LAST_FAILURE = Path.of("target", "kata", "last-failing-seed");

    private PracticeRun() {}

    static RunSettings settings() {
        return new RunSettings(Mode.PRACTICE, seed(), unwritten());
    }

    /** Remembers the seed of a failing run for the next, or forgets it after a green one. */
    static void ended(long seed, boolean green) {
        try {
            if (green) {
                Files.deleteIfExists(LAST_FAILURE);
            } else if (Files.isDirectory(LAST_FAILURE.getName(0))) {
                Files.createDirectories(LAST_FAILURE.getParent());
                Files.writeString(LAST_FAILURE, Long.toString(seed));
            }
        } catch (IOException e) {
            // The next run takes a new seed: a convenience is lost, nothing else.
        }
    }

    private static long seed() {
        String told = System.getProperty(SEED);
        if (told != null && !told.isBlank()) {
            try {
                return Long.parseLong(told.strip());
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("-D" + SEED + " must be a whole number, but is " + told, e);
            }
        }
        return lastFailing().orElseGet(() -> new SplittableRandom().nextLong(1, 1_000_000));
    }

    private static Optional<Long> lastFailing() {
        try {
            return Files.exists(LAST_FAILURE)
                    ? Optional.of(Long.parseLong(Files.readString(LAST_FAILURE).strip()))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /*
     * Unwritten tasks are red when this kata was asked for: by -pl, by starting in its folder, or by an IDE, which sets
     * none of these properties. They are only skipped where the whole repository is being built.
     */
    private static Unwritten unwritten() {
        String selected = System.getProperty("kata.selected", "");
        String started = System.getProperty("kata.started", "");
        if (selected.isEmpty() && started.isEmpty()) {
            return Unwritten.FAILS_ONCE_A_TASK;
        }
        String basedir = System.getProperty("basedir", "");
        boolean startedHere = !basedir.isEmpty() && Path.of(started).equals(Path.of(basedir));
        boolean askedFor = isSelected(selected.replaceFirst("^selected=", ""), started, basedir);
        return startedHere || askedFor ? Unwritten.FAILS_ONCE_A_TASK : Unwritten.IS_SKIPPED;
    }

    private static boolean isSelected(String list, String started, String basedir) {
        String module = System.getProperty("kata.module", "");
        String artifact = module.substring(module.indexOf(':') + 1);
        return Arrays.stream(list.replaceAll("[\\[\\]]", "").split(","))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .anyMatch(each -> each.equals(":" + artifact)
                        || each.equals(module)
                        || !each.contains(":")
                                && Path.of(started).resolve(each).normalize().equals(Path.of(basedir)));
    }
}
