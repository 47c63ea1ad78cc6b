package dev.gokata.katas.runqueue;

import dev.gokata.katas.runqueue.RunQueueKata.Actor;
import dev.gokata.katas.runqueue.RunQueueKata.Alone;
import dev.gokata.katas.runqueue.RunQueueKata.Operation;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.katas.runqueue.RunQueueKata.Together;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary queues, and what is done to them. They shrink towards few steps and goroutines, and a head at 0. */
final class Scenes {

    private static final int MOST_STEPS = 8;
    private static final int SCHEDULES = 30;
    private static final int BATCH = 3;

    private Scenes() {}

    /** Makes a queue and up to 8 steps, each one of some operations. */
    static Arbitrary<Alone> alone(Operation... operations) {
        return stories(MOST_STEPS, operations);
    }

    /** Makes a queue and one step. */
    static Arbitrary<Alone> once(Operation... operations) {
        return stories(1, operations);
    }

    private static Arbitrary<Alone> stories(int most, Operation... operations) {
        return Combinators.combine(
                        settings(),
                        Arbitraries.of(operations).list().ofMinSize(1).ofMaxSize(most))
                .as((setting, steps) -> new Alone(setting, numbered(setting, steps)))
                .withoutEdgeCases();
    }

    /** Makes somebody who does up to some steps. The goroutines that are put have no numbers yet. */
    static Arbitrary<Actor> actor(String name, int most, Operation... operations) {
        return Arbitraries.of(operations)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most)
                .map(steps -> new Actor(
                        name,
                        steps.stream().map(each -> new Step(each, List.of())).toList()));
    }

    static Arbitrary<Together> together(List<Arbitrary<Actor>> actors) {
        return Combinators.combine(
                        settings(),
                        Combinators.combine(actors).as(all -> all),
                        Arbitraries.integers().between(1, 1_000))
                .as((setting, all, seed) -> new Together(setting, numberedActors(setting, all), seed, SCHEDULES))
                .withoutEdgeCases();
    }

    private static Arbitrary<Setting> settings() {
        Arbitrary<Integer> slots = Arbitraries.of(4, 2, 8);
        Arbitrary<Integer> heads = Arbitraries.of(0, 1, -1, -3, Integer.MAX_VALUE - 1, Integer.MIN_VALUE, 1_000_003);
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 8);
        Arbitrary<Boolean> hasNext = Arbitraries.of(false, true);
        Arbitrary<Owner> owners = Arbitraries.of(Owner.values());
        return Combinators.combine(slots, heads, counts, hasNext, owners).as((size, head, count, next, owner) -> {
            int there = Math.min(size, count);
            return new Setting(
                    size, head, LongStream.rangeClosed(1, there).boxed().toList(), next ? there + 1 : 0, owner);
        });
    }

    private static List<Step> numbered(Setting setting, List<Operation> operations) {
        long[] last = {setting.ring().size() + 1};
        return operations.stream().map(operation -> numbered(operation, last)).toList();
    }

    private static List<Actor> numberedActors(Setting setting, List<Actor> actors) {
        long[] last = {setting.ring().size() + 1};
        List<Actor> numbered = new ArrayList<>();
        for (Actor actor : actors) {
            numbered.add(new Actor(
                    actor.name(),
                    actor.steps().stream()
                            .map(step -> numbered(step.operation(), last))
                            .toList()));
        }
        return numbered;
    }

    private static Step numbered(Operation operation, long[] last) {
        int count =
                switch (operation) {
                    case PUT_IN_RING, PUT_NEXT, RUNQPUTSLOW, RUNQPUT, RUNQPUT_NEXT, ADDS_TO_RING, ADDS_NEXT -> 1;
                    case RUNQPUTBATCH -> BATCH;
                    default -> 0;
                };
        List<Long> goids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            last[0]++;
            goids.add(last[0]);
        }
        return new Step(operation, goids);
    }
}
