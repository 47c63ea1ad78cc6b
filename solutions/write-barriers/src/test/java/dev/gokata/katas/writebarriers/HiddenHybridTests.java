package dev.gokata.katas.writebarriers;

import dev.gokata.katas.writebarriers.WriteBarriersKata.Barrier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every order of small programs. */
@Tag("task-5")
class HiddenHybridTests {

    private final Questions learner = Questions.byRule(15);

    @Test
    void no_order_of_any_program_of_two_steps_loses_anything() {
        EveryProgram.ofOneGoroutine().forEach(program -> learner.inAllOrders(program, Barrier.SPECIFIED)
                .loseNothing());
    }

    @Test
    void nor_does_any_order_of_two_goroutines() {
        EveryProgram.ofTwoGoroutines().forEach(program -> learner.inAllOrders(program, Barrier.SPECIFIED)
                .loseNothing());
    }
}
