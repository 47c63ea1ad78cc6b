package dev.gokata.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.cli.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;

/**
 * One run of the {@code kata} command.
 *
 * @param exit its exit code
 * @param out what it wrote to its output
 * @param err what it complained about
 */
record Kata(int exit, String out, String err) {

    /** Runs the command in this JVM. */
    static Kata run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Main.run(new PrintWriter(out, true, UTF_8), new PrintWriter(err, true, UTF_8), arguments);
        Kata run = new Kata(exit, out.toString(UTF_8), err.toString(UTF_8));
        assertThat(run.out + run.err)
                .as("what kata %s says is for people", String.join(" ", arguments))
                .doesNotContain("\tat ", "Exception");
        return run;
    }

    /** Runs the command on this repository. */
    static Kata here(String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--root";
        all[arguments.length + 1] = Repository.ROOT.toString();
        return run(all);
    }

    Kata exits(int code) {
        assertThat(exit).as("exit code of a run that said:%n%s%s", out, err).isEqualTo(code);
        return this;
    }

    /** Verifies that it refused to work, in one sentence. */
    void refuses(String sentence) {
        exits(2);
        assertThat(err.lines().toList()).isEqualTo(List.of("kata: " + sentence));
        assertThat(out).isEmpty();
    }
}
