package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.ShrinkStackKata.State;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackOwner;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Goroutines: made for examples, generated, and told. */
final class States {

    /** What may be true of a goroutine. */
    enum Trait {
        IN_SYSTEM_CALL("in a system call"),
        ASYNC_SAFE_POINT("stopped between two calls"),
        PARKING_ON_CHAN("about to park on a channel"),
        WAITING_FOR_SUSPEND_G("waiting only to be scanned"),
        ACTIVE_STACK_CHANS("parked on channels"),
        SYNC_SAFE_POINT("stopped in a prologue"),
        NOT_PREEMPTIBLE("not preemptible"),
        PREEMPT_SHRINK("marked to shrink later");

        private final String text;

        Trait(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    private States() {}

    /** Makes a goroutine whose stack the collector owns: 65536 bytes, of which 1000 are in use. */
    static State scanned(Trait... traits) {
        return of(65536, 1000, StackOwner.SCANNER, List.of(traits));
    }

    static State of(long size, long used, StackOwner owner, List<Trait> traits) {
        return new State(
                size,
                used,
                new StackConditions(
                        owner,
                        traits.contains(Trait.IN_SYSTEM_CALL) ? 0xc000000400L : 0,
                        traits.contains(Trait.ACTIVE_STACK_CHANS),
                        traits.contains(Trait.PARKING_ON_CHAN),
                        traits.contains(Trait.ASYNC_SAFE_POINT),
                        traits.contains(Trait.WAITING_FOR_SUSPEND_G),
                        traits.contains(Trait.PREEMPT_SHRINK)),
                traits.contains(Trait.SYNC_SAFE_POINT),
                !traits.contains(Trait.NOT_PREEMPTIBLE));
    }

    /** Makes goroutines of every owner with few traits and stacks around the edges of the rules. */
    static Arbitrary<State> any() {
        return Combinators.combine(
                        Uses.any(),
                        Arbitraries.of(
                                StackOwner.SCANNER,
                                StackOwner.SCANNER,
                                StackOwner.GOROUTINE,
                                StackOwner.COPIER,
                                StackOwner.NOBODY),
                        Arbitraries.of(Trait.class).list().ofMaxSize(3))
                .as((use, owner, traits) -> of(use.oldsize(), use.used(), owner, traits))
                .withoutEdgeCases();
    }

    static String told(State state) {
        List<String> parts = new ArrayList<>();
        parts.add(state.size() == 0 ? "no stack" : "stack of " + state.size() + " bytes, " + state.used() + " in use");
        parts.add("owner " + state.conditions().owner());
        for (Trait trait : Trait.values()) {
            if (has(state, trait)) {
                parts.add(trait.text);
            }
        }
        return String.join(", ", parts);
    }

    static boolean has(State state, Trait trait) {
        StackConditions conditions = state.conditions();
        return switch (trait) {
            case IN_SYSTEM_CALL -> conditions.syscallsp() != 0;
            case ASYNC_SAFE_POINT -> conditions.asyncSafePoint();
            case PARKING_ON_CHAN -> conditions.parkingOnChan();
            case WAITING_FOR_SUSPEND_G -> conditions.waitingForSuspendG();
            case ACTIVE_STACK_CHANS -> conditions.activeStackChans();
            case SYNC_SAFE_POINT -> state.syncSafePoint();
            case NOT_PREEMPTIBLE -> !state.preemptible();
            case PREEMPT_SHRINK -> conditions.preemptShrink();
        };
    }
}
