package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.catalogue.KataFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole machine with learners' pieces in it, run by the command. That the pieces are green is proven elsewhere. */
class WholeMachineTests {

    private static final String MUTEX = "mutex-starvation";

    @TempDir
    static Path root;

    private static SolvedPack solved;
    private static String all;

    @BeforeAll
    static void solve() {
        solved = new SolvedPack(root);
        all = Repository.pack().katas().stream().map(KataFolder::slug).collect(Collectors.joining(","));
    }

    @AfterEach
    void restore() {
        solved.solve(MUTEX);
    }

    private static Kata run(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--root", solved.root().toString(), "--schedules", "4", "--seed", "1"));
        arguments.addAll(List.of(options));
        return Kata.run(arguments.toArray(String[]::new));
    }

    @Test
    void stubs_leave_all_to_the_reference() {
        Kata run = Kata.here("run", "--schedules", "1", "--seed", "1").exits(0);

        assertThat(run.out())
                .contains("your pieces are in 0 of 17 seams\n", "  copystack         not written yet: ")
                .doesNotContain("yours  ");
        assertThat(run.err()).doesNotContain("testing");
    }

    @Test
    void every_solution_has_its_place_and_the_programs_run_on_all_of_them() {
        Kata run = run("--as-is", all).exits(0);

        assertThat(run.out())
                .contains("your pieces are in 11 of 17 seams\n")
                .contains(Repository.pack().katas().stream()
                        .filter(kata -> !kata.slug().equals("context-tree"))
                        .map(kata -> "  yours       " + kata.slug() + "\n")
                        .toList())
                // Contexts stand on the machine, and are no part of it.
                .contains("\n  context-tree      no place in it\n")
                .containsPattern("\n  WriteBarrier +yours +write-barriers\n  PointerWriter +yours +write-barriers\n");
        assertThat(run.out().lines().filter(line -> line.endsWith("  as expected")))
                .hasSize(4);
    }

    @Test
    void a_solution_is_put_in_when_its_tests_pass() {
        Kata run = run("--only", "size-classes").exits(0);

        assertThat(run.err()).contains("kata: testing your size-classes\n");
        assertThat(run.out()).containsPattern("\n  SizeClassTable +yours +size-classes\n");
    }

    @Test
    void a_deadlock_names_the_one_piece_of_three_that_it_comes_from() {
        solved.edit(MUTEX, "unlockSlow(left);", "int nobodyIsWoken = left;");
        String some = "growslice,g-states," + MUTEX;

        Kata run = run("--only", some, "--as-is", some).exits(1);

        assertThat(run.out())
                .containsPattern("\n  locked-counter +went wrong\n")
                .contains("  fatal error: all goroutines are asleep - deadlock!\n")
                .contains("  suspect   your " + MUTEX + ": alone among the reference's pieces, it goes wrong too\n");
    }

    @Test
    void an_endless_loop_ends_and_names_its_line_and_piece() {
        solved.edit(MUTEX, "public void lock() {", "public void lock() { for (int i = 0; i < 1; i = 0) {}");

        Kata run = run("--only", MUTEX, "--as-is", MUTEX).exits(1);

        assertThat(run.out())
                .containsPattern("\n  locked-counter +out of steps\n")
                .containsPattern("\n  at Mutex\\.java:\\d+, in your " + MUTEX + "\n");
    }

    @Test
    void what_is_thrown_names_its_line_and_piece() {
        solved.edit(MUTEX, "public void lock() {", "public void lock() { if (true) throw new AssertionError(7);");

        Kata run = run("--only", MUTEX, "--as-is", MUTEX).exits(1);

        assertThat(run.out())
                .containsPattern("\n  locked-counter +threw\n")
                .contains("\n  AssertionError: 7\n")
                .contains("  suspect   your " + MUTEX + ": all other pieces are the reference's\n")
                .containsPattern("\n  at Mutex\\.java:\\d+, in your " + MUTEX + "\n");
    }

    @Test
    void a_stub_that_is_put_in_by_force_names_its_task() {
        solved.unsolve(MUTEX);

        Kata run = run("--only", MUTEX, "--as-is", MUTEX).exits(1);

        assertThat(run.out()).contains("  task 1 is not written yet: Mutex.lock\n");
    }
}
