package dev.gokata.grader.run;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * The note that a learner's code has passed its kata's tests: which code, and which tests.
 *
 * @param build the kata's build folder, {@code target}, which keeps the note until it is cleaned
 * @param digest of the code, of the tests and of all that they stand on
 */
public record GreenMark(Path build, String digest) {

    /**
     * Makes the mark that some code would leave.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @param learner the learner's files by path
     * @return the mark
     */
    public static GreenMark of(Pack pack, KataFolder kata, Map<String, String> learner) {
        return of(kata, KataTests.digest(pack, kata), learner);
    }

    /**
     * Makes the mark that some code would leave.
     *
     * @param kata the kata
     * @param tests the digest of its tests
     * @param learner the learner's files by path
     * @return the mark
     */
    public static GreenMark of(KataFolder kata, String tests, Map<String, String> learner) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(tests.getBytes(StandardCharsets.UTF_8));
            new TreeMap<>(learner)
                    .forEach((path, text) -> sha.update((path + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8)));
            return new GreenMark(
                    kata.exercise().resolve("target"), HexFormat.of().formatHex(sha.digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Tells whether a kata is green, which is soon known of one that never was.
     *
     * @param pack where the kata is
     * @param kata the kata
     * @return whether the last run of all its tests was green, and with the code and tests that are there now
     */
    public static boolean isSetFor(Pack pack, KataFolder kata) {
        return Files.exists(new GreenMark(kata.exercise().resolve("target"), "").file())
                && of(pack, kata, kata.exerciseSources()).isSet();
    }

    /**
     * Tells whether the last run of all tests was green, and with the same code and tests.
     *
     * @return false as well if there was no run
     */
    public boolean isSet() {
        try {
            return Files.exists(file()) && Files.readString(file()).strip().equals(digest);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Notes what came of a run of all tests.
     *
     * @param green whether all passed
     */
    public void ended(boolean green) {
        try {
            if (green) {
                Files.createDirectories(file().getParent());
                Files.writeString(file(), digest);
            } else {
                Files.deleteIfExists(file());
            }
        } catch (IOException e) {
            // The next run tests again: time is lost, nothing else.
        }
    }

    private Path file() {
        return build.resolve("kata").resolve("green");
    }
}
