package dev.gokata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gokata.grader.compile.Compilation.Compiled;
import dev.gokata.grader.compile.Compilation.NotCompiled;
import dev.gokata.kata.wire.WireException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CompilerMessagesProperties {

    @Property
    void classes_arrive_as_they_were_sent(@ForAll Map<String, byte[]> classes) {
        Compiled sent = new Compiled(classes);

        Compiled arrived = (Compiled) CompilerMessages.decodeReply(CompilerMessages.encode(sent));

        assertThat(arrived.classes()).containsOnlyKeys(classes.keySet());
        classes.forEach((name, bytes) -> assertThat(arrived.classes().get(name)).isEqualTo(bytes));
    }

    @Property
    void errors_arrive_as_they_were_sent(
            @ForAll String file,
            @ForAll @IntRange(min = 0) int line,
            @ForAll String message,
            @ForAll @IntRange(min = 0) int leftOut) {
        NotCompiled sent = new NotCompiled(List.of(new SourceMessage(file, line, 1, message, message)), leftOut);

        assertThat(CompilerMessages.decodeReply(CompilerMessages.encode(sent))).isEqualTo(sent);
    }

    @Property
    void bytes_that_are_no_reply_are_refused_in_words(@ForAll byte[] noise) {
        Throwable thrown = catchThrowable(() -> CompilerMessages.decodeReply(noise));

        assertThat(thrown == null || thrown instanceof WireException)
                .as(() -> Arrays.toString(noise) + " gives " + thrown)
                .isTrue();
    }
}
