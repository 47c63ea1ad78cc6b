package dev.gokata.katas.channel;

import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real Go did in random programs with closes, and races that few schedules show. */
@Tag("task-5")
class HiddenCloseTests {

    @Test
    void programs_lead_to_what_they_led_to_in_go() {
        Questions learner = Questions.byRule(30);
        List<HiddenGolden> programs =
                HiddenGolden.programs().stream().filter(HiddenGolden::closes).toList();
        if (programs.size() != 19) {
            throw new IllegalStateException(programs.size() + " programs");
        }
        programs.forEach(
                program -> learner.story(program.caps(), program.operations()).goes(program.chapters()));
    }

    @Test
    void two_closes_race_and_one_of_them_panics() {
        race(1, List.of(List.of(operation(Kind.CLOSE), operation(Kind.RECEIVE)), List.of(operation(Kind.CLOSE))));
    }

    @Test
    void a_close_races_with_those_who_wait_on_either_side() {
        race(0, List.of(List.of(operation(Kind.SEND)), List.of(operation(Kind.SEND)), List.of(operation(Kind.CLOSE))));
        race(
                0,
                List.of(
                        List.of(operation(Kind.RECEIVE)),
                        List.of(operation(Kind.RECEIVE)),
                        List.of(operation(Kind.CLOSE))));
    }

    @Test
    void a_close_races_with_a_hand_off() {
        race(
                0,
                List.of(
                        List.of(operation(Kind.SEND)),
                        List.of(operation(Kind.RECEIVE)),
                        List.of(operation(Kind.CLOSE))));
        race(
                1,
                List.of(
                        List.of(operation(Kind.SEND), operation(Kind.SEND)),
                        List.of(operation(Kind.RECEIVE)),
                        List.of(operation(Kind.CLOSE))));
    }

    private static ChannelOperation operation(Kind kind) {
        return new ChannelOperation(kind, 0, kind == Kind.SEND ? 7 : 0);
    }

    private static void race(int cap, List<List<ChannelOperation>> goroutines) {
        Questions.byRule(30)
                .program(new ChannelProgram(List.of(cap), goroutines))
                .isRightUnderSchedules(600, 4711);
    }
}
