package dev.gokata.katas.runqueue;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.runqueue.RunQueueKata.Actor;
import dev.gokata.katas.runqueue.RunQueueKata.Alone;
import dev.gokata.katas.runqueue.RunQueueKata.Operation;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Piece;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.katas.runqueue.RunQueueKata.Together;
import dev.gokata.reference.sched.LockFreeRunQ;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** What the tests ask your code, in the words of the brief. */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference((Piece) LockFreeRunQ::new);

    private final Subject learner = Subject.of(RunQueueKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Begins with an idle P whose ring has 4 slots, and some goroutines in it, and nobody in runnext. */
    Story ring(long... goids) {
        return on(new Setting(4, 0, Arrays.stream(goids).boxed().toList(), 0, Owner.IDLE));
    }

    /** Begins with a ring of Go's size, with g1, g2 and so on in it. */
    Story ringOfGo(int count) {
        return on(new Setting(256, 0, LongStream.rangeClosed(1, count).boxed().toList(), 0, Owner.IDLE));
    }

    Story on(Setting setting) {
        return new Story(learner, rule, setting, List.of());
    }

    Story on(Alone alone) {
        return new Story(learner, rule, alone.setting(), alone.steps());
    }

    Race on(Together together) {
        return new Race(learner, rule, together.setting(), together.actors());
    }

    /** Begins with a ring of 4 slots at which several will be at once. */
    Race race(long... goids) {
        return on(new Setting(4, 0, Arrays.stream(goids).boxed().toList(), 0, Owner.IDLE), List.of());
    }

    Race on(Setting setting, List<Actor> actors) {
        return new Race(learner, rule, setting, actors);
    }

    static Step step(Operation operation, long... goids) {
        return new Step(operation, Arrays.stream(goids).boxed().toList());
    }
}
