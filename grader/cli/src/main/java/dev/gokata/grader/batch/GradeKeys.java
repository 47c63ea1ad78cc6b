package dev.gokata.grader.batch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.compile.CompilerLimits;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.run.KataTests;
import dev.gokata.grader.subject.SubjectLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names grades by all that decides them: two submissions with the same key have the same grade.
 *
 * <p>That is what lets a copy be graded once, and a batch that was cut short go on where it was.
 */
final class GradeKeys {

    private final Pack pack;
    private final String conditions;
    private final Map<String, String> katas = new HashMap<>();
    private final Map<String, String> tests = new HashMap<>();

    /**
     * Makes keys.
     *
     * @param pack where the katas are
     * @param tool the grader's version, to the byte
     * @param seed what every random choice comes from
     * @param isolation how far submissions are kept away from the machine
     */
    GradeKeys(Pack pack, String tool, long seed, String isolation) {
        this.pack = pack;
        this.conditions = String.join(
                "\n",
                tool,
                // The compiler's words are part of a record.
                Runtime.version().toString(),
                String.valueOf(seed),
                isolation,
                SubjectLimits.DEFAULT.toString(),
                CompilerLimits.DEFAULT.toString());
    }

    /** Names the grade of what was handed in: of the files, by their digest, or of what is wrong with it. */
    String of(TakenIn taken) {
        String handedIn =
                taken.intake() instanceof Received received ? received.sha256() : String.valueOf(taken.intake());
        return sha256((conditions + "\n" + ofKata(taken.kata()) + "\n" + handedIn).getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the digest of a kata's tests, as they are when it is first asked for. */
    synchronized String testsOf(KataFolder kata) {
        return tests.computeIfAbsent(kata.slug(), slug -> KataTests.digest(pack, kata));
    }

    private synchronized String ofKata(KataFolder kata) {
        return katas.computeIfAbsent(kata.slug(), slug -> ofKata(kata, testsOf(kata)));
    }

    /** Names all of a kata that decides its grades. */
    static String ofKata(Pack pack, KataFolder kata) {
        return ofKata(kata, KataTests.digest(pack, kata));
    }

    private static String ofKata(KataFolder kata, String tests) {
        StringBuilder text = new StringBuilder(kata.slug() + "\n" + tests);
        // Both are quoted in records: a rule of the brief, and a misconception's sentence.
        for (Path quoted :
                List.of(kata.exercise().resolve("README.md"), kata.exercise().resolve("misconceptions.json"))) {
            text.append('\n').append(Files.isRegularFile(quoted) ? KataFolder.text(quoted) : "");
        }
        return sha256(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
