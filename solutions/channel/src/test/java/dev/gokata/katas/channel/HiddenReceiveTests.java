package dev.gokata.katas.channel;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What real Go did in random programs without a close. */
@Tag("task-4")
class HiddenReceiveTests {

    @Test
    void programs_lead_to_what_they_led_to_in_go() {
        Questions learner = Questions.byRule(25);
        List<HiddenGolden> programs = HiddenGolden.programs().stream()
                .filter(program -> !program.closes())
                .toList();
        if (programs.size() != 25) {
            throw new IllegalStateException(programs.size() + " programs");
        }
        programs.forEach(
                program -> learner.story(program.caps(), program.operations()).goes(program.chapters()));
    }

    @Test
    void a_look_is_not_enough_where_there_is_something() {
        Questions learner = Questions.byRule(24);
        learner.slots(1).holding(5).locked().tryingToReceive().gives("5, true");
        learner.unbuffered().withSenders(7).locked().tryingToReceive().gives("7, true");
    }
}
