package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says of itself and of the katas. */
class CommandHelpTests {

    @BeforeAll
    static void built() {
        Repository.pack();
    }

    @Nested
    class The_list {

        private final String list = Kata.here("list").exits(0).out();

        @Test
        void is_in_the_order_of_tracks_and_within_one_of_what_builds_on_what() {
            assertThat(list)
                    .containsSubsequence(
                            "memory\n", "  size-classes ", "  growslice ", "stacks\n", "  morestack ", "gc\n");
        }

        @Test
        void says_points_and_minutes_and_how_to_go_on() {
            assertThat(list)
                    .containsPattern("(?m)^  size-classes +\\d+/12 points +75 minutes .*Size classes$")
                    .endsWith("\n./kata says what to go on with\n");
        }

        @Test
        void is_told_to_machines_with_how_far_somebody_is() {
            assertThat(Kata.here("list", "--json").exits(0).out())
                    .contains("\"slug\" : \"size-classes\"", "\"state\" : ", "\"solved\" : [", "\"tested\" : ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "list, --json --root",
        "start, --root",
        "reset, --root",
        "explain, --anyway --root",
        "doctor, --json --root",
        "test, --seed --root",
        "watch, --seed --json --root",
        "hint, --root",
        "show, --open --out --task --example --seed --text --trace --root",
        "run, --only --without --as-is --retest --seed --schedules --json --root",
        "plan, --each --kata --seed --shards --out --key --root",
        "run-shard, --index --out --jobs --require-isolation --root",
        "merge, --out --bar --report --key",
        "export, --to --katas --root",
        "update, --from --root",
        "new, --track --title --root",
        "check, --all --full --seeds --write --flaky --go-source --jobs --json --root",
        "grade, --each --kata --seed --out --bar --jobs --restart --report --source --key --require-isolation --root",
        "report, --out --report --source",
        "key, --help",
        "verify, --key --each --root",
        "similar, --each --kata --with --threshold --out --jplag --root",
        "package gradescope, --kata --seed --out --require-isolation --root",
        "gradescope, --kata --seed --submission --results --require-isolation --root",
    })
    void names_every_option(String command, String options) {
        Kata help = Kata.run((command + " --help").split(" ")).exits(0);

        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains(options.split(" ")).contains("Usage: kata " + command);
    }

    @Test
    void of_the_command_names_every_command_and_exit_code() {
        Kata help = Kata.run("--help").exits(0);

        assertThat(help.out())
                .contains(
                        "list",
                        "start",
                        "test",
                        "watch",
                        "hint",
                        "show",
                        "reset",
                        "explain",
                        "doctor",
                        "run",
                        "update",
                        "export",
                        "new",
                        "check",
                        "grade",
                        "report",
                        "key",
                        "verify",
                        "similar",
                        "package",
                        "gradescope")
                .contains("3", "a fault of the grader");
        assertThat(Kata.run("--root", Repository.ROOT.toString()).exits(0).out())
                .containsPattern("^\\d+ of \\d+ katas solved · ")
                .endsWith("./kata --help all commands\n");
        assertThat(Kata.run("--version").exits(0).out()).startsWith("kata ");
    }
}
