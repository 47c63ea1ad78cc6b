package dev.gokata.grader.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.batch.Batch.How;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.record.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody builds, or edits a test, while a batch is graded. */
class ChangedMeanwhileTests {

    private static final String TEST = "exercises/doubling/src/test/java/tiny/TwiceTests.java";

    @TempDir
    static Path root;

    @TempDir
    Path folder;

    private static Pack pack;

    private List<SubmissionPaths.Named> submissions;

    @BeforeAll
    static void build() {
        pack = new TinyPack(root).built();
    }

    @BeforeEach
    void handIn() throws IOException {
        new TinyPack(root).test("@org.junit.jupiter.api.Tag(\"task-1\")", "TwiceTests", """
                @org.junit.jupiter.api.Test void twice_two_is_four() { twice(2, 4); }
                """);
        Path handedIn = folder.resolve("handed-in");
        for (String body : List.of("return n + n;", "return 2 * n;")) {
            Path file = handedIn.resolve(String.valueOf(body.charAt(7))).resolve(TinyPack.FILE);
            Files.createDirectories(file.getParent());
            Files.writeString(file, TinyPack.learner(body));
        }
        submissions = SubmissionPaths.expand(List.of(), List.of(handedIn));
    }

    @Test
    void a_library_ends_the_batch_and_no_grade_is_lost() {
        Path jar = pack.subjectClassPath().get(0);

        assertThatThrownBy(() -> grade(() -> Files.setLastModifiedTime(jar, FileTime.fromMillis(0))))
                .isInstanceOf(UsageException.class)
                .hasMessage(jar + " was changed while it was graded with: 1 grades from before that are kept; start the"
                        + " same command again");

        // What was kept counts: the bytes of the library are what they were.
        assertThat(grade(() -> {}))
                .extracting(SubmissionRecord::verdict)
                .containsExactly(Verdict.SOLVED, Verdict.SOLVED);
    }

    @Test
    void a_test_matters_to_the_next_batch_alone_once_it_is_compiled() {
        List<SubmissionRecord> records = grade(() -> Files.writeString(
                root.resolve(TEST), Files.readString(root.resolve(TEST)).replace("twice(2, 4)", "twice(2, 5)")));

        assertThat(records).extracting(SubmissionRecord::verdict).containsExactly(Verdict.SOLVED, Verdict.SOLVED);
        assertThat(grade(() -> {})).extracting(SubmissionRecord::verdict).containsExactly(Verdict.WRONG, Verdict.WRONG);
    }

    private interface Change {
        void happens() throws IOException;
    }

    private List<SubmissionRecord> grade(Change afterTheFirst) {
        Batch.Watcher watcher = new Batch.Watcher() {
            private boolean changed;

            @Override
            public void recorded(SubmissionRecord submission, How how) {
                if (!changed) {
                    changed = true;
                    try {
                        afterTheFirst.happens();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }

            @Override
            public void submissionDone() {}
        };
        try (Journal journal = Journal.open(folder.resolve("out"), false)) {
            Batch.Conditions conditions = new Batch.Conditions("tool", 1, "L0 process", 1);
            return new Batch(pack, pack.katas(), conditions, journal, watcher).run(submissions);
        }
    }
}
