package dev.gokata.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class MainTests {

    @Test
    void a_command_whose_jar_was_replaced_says_so_in_one_line() {
        StringWriter said = new StringWriter();

        int code = Main.complain(new NoClassDefFoundError("dev/gokata/grader/Late"), new PrintWriter(said, true));

        assertThat(code).isEqualTo(ExitCode.OUR_FAULT);
        assertThat(said.toString().lines())
                .containsExactly("kata: its own classes can't be read any more (java.lang.NoClassDefFoundError:"
                        + " dev/gokata/grader/Late): it was built anew while it ran, most likely; run it again");
    }
}
