package dev.gokata.katas.shrinkstack;

import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_MIN;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.Moment;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Step;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Story;
import dev.gokata.katas.shrinkstack.ShrinkStackKata.Told;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackShrinkSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A goroutine that lives through a story: it grows by itself, and your code shrinks it. */
final class Life {

    private final MovingCopier copier;
    private final StackShrinkSteps shrinker;
    private final GStack gp =
            Goroutines.goroutine(new State(STACK_MIN, 64, StackConditions.ordinary(StackOwner.GOROUTINE), false, true));

    Life(MovingCopier copier, StackShrinkSteps shrinker) {
        this.copier = copier;
        this.shrinker = shrinker;
    }

    Told through(Story story) {
        List<Moment> moments = new ArrayList<>();
        for (Step step : story.steps()) {
            live(step);
            moments.add(new Moment(gp.stack().size(), gp.preemptShrink()));
        }
        return new Told(moments, copier.moves().size());
    }

    private void live(Step step) {
        switch (step.happening()) {
            case USE -> use(step.bytes());
            case COLLECT -> collect(parked -> gp.setActiveStackChans(parked));
            case COLLECT_IN_SYSTEM_CALL ->
                collect(inside -> gp.setSyscallsp(inside ? gp.sched().sp() : 0));
            case COLLECT_BETWEEN_CALLS -> collect(stopped -> gp.setAsyncSafePoint(stopped));
            case COLLECT_WHILE_PARKING -> collect(parking -> gp.setParkingOnChan(parking));
            case YIELD -> yieldToOthers();
        }
    }

    private void use(long bytes) {
        // Equality grows, as in a function's first instructions.
        while (bytes + STACK_GUARD >= gp.stack().size()) {
            copier.copystack(gp, 2 * gp.stack().size());
        }
        gp.setSched(gp.sched().withSp(gp.stack().hi() - bytes));
    }

    private void collect(Consumer<Boolean> condition) {
        condition.accept(true);
        gp.setOwner(StackOwner.SCANNER);
        shrinker.shrinkOrDefer(gp);
        gp.setOwner(StackOwner.GOROUTINE);
        condition.accept(false);
    }

    private void yieldToOthers() {
        gp.setStackguard0(STACK_PREEMPT);
        shrinker.shrinkIfDeferred(gp);
        gp.setStackguard0(gp.stack().lo() + STACK_GUARD);
    }
}
