package dev.gokata.kata.testing;

import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalLong;

/** The settings of a run that Maven or an IDE starts. {@code -Dkata.seed} tells it the seed. */
final class PracticeRun {

    private static final String SEED = "kata.seed";
    /* Below Maven the tests run in its own JVM, wherever that was started; an IDE starts one in the module's folder. */
    private static final Path BUILD = Path.of(System.getProperty("basedir", ""), "target");

    private PracticeRun() {}

    static RunSettings settings() {
        return new RunSettings(Mode.PRACTICE, new PracticeSeed(BUILD).choose(told()), unwritten());
    }

    /** Remembers the seed of a failing run, or forgets it after a green one. */
    static void ended(long seed, boolean green) {
        // An IDE may start tests where there is no build folder, and then none is made.
        if (Files.isDirectory(BUILD)) {
            new PracticeSeed(BUILD).ended(seed, green);
        }
    }

    private static OptionalLong told() {
        String told = System.getProperty(SEED, "").strip();
        if (told.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(told));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + SEED + " must be a whole number, but is " + told, e);
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
