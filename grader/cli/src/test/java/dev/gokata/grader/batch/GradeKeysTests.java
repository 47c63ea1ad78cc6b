package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult;
import dev.gokata.grader.intake.IntakeResult.NotReceived;
import dev.gokata.grader.intake.IntakeResult.Reason;
import dev.gokata.grader.intake.IntakeResult.Received;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What makes a grade another one. */
class GradeKeysTests {

    private static final IntakeResult FILES = new Received(Map.of("Sum.java", "class Sum {}"), 0, "ab".repeat(32));

    @TempDir
    Path folder;

    private Pack pack;
    private KataFolder kata;

    @BeforeEach
    void pack() {
        pack = new TinyPack(folder)
                .write("exercises/target/lib/oracle/readme.txt", "no jars: nothing is compiled here")
                .pack();
        kata = pack.kata(TinyPack.SLUG);
    }

    @Test
    void the_name_of_a_submission_does_not() {
        assertThat(key("1", 1, "L0", "ben", FILES)).isEqualTo(key("1", 1, "L0", "ada", FILES));
    }

    @Test
    void the_version_the_seed_the_isolation_and_the_files_do() {
        String key = key("1", 1, "L0", "ada", FILES);

        assertThat(key).matches("[0-9a-f]{64}");
        assertThat(key("2", 1, "L0", "ada", FILES)).isNotEqualTo(key);
        assertThat(key("1", 2, "L0", "ada", FILES)).isNotEqualTo(key);
        assertThat(key("1", 1, "L2", "ada", FILES)).isNotEqualTo(key);
        assertThat(key("1", 1, "L0", "ada", new Received(Map.of(), 0, "cd".repeat(32))))
                .isNotEqualTo(key);
        assertThat(key("1", 1, "L0", "ada", new NotReceived(Reason.MISSING_FILE, "nothing")))
                .isNotEqualTo(key)
                .isNotEqualTo(key("1", 1, "L0", "ada", new NotReceived(Reason.REJECTED, "nothing")));
    }

    @Test
    void a_word_of_the_kata_does_wherever_it_stands() throws IOException {
        for (String file : new String[] {"kata.toml", "README.md", "src/test/java/tiny/Words.java"}) {
            String before = key("1", 1, "L0", "ada", FILES);
            Path changed = kata.exercise().resolve(file);
            Files.createDirectories(changed.getParent());
            Files.writeString(changed, (Files.exists(changed) ? Files.readString(changed) : "") + "\n");

            assertThat(key("1", 1, "L0", "ada", FILES)).as(file).isNotEqualTo(before);
        }
    }

    private String key(String tool, long seed, String isolation, String name, IntakeResult intake) {
        return new GradeKeys(pack, tool, seed, isolation).of(new TakenIn(name, kata, intake));
    }
}
