package dev.gokata.katas.morestack;

import static dev.gokata.runtime.stack.StackConstants.STACK_FORCE_MOVE;
import static dev.gokata.runtime.stack.StackConstants.STACK_FORK;
import static dev.gokata.runtime.stack.StackConstants.STACK_GUARD;
import static dev.gokata.runtime.stack.StackConstants.STACK_PREEMPT;

import dev.gokata.katas.morestack.MorestackKata.After;
import dev.gokata.katas.morestack.MorestackKata.Grower;
import dev.gokata.katas.morestack.MorestackKata.Newstack;
import dev.gokata.katas.morestack.MorestackKata.Piece;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.sim.GoFatal;
import dev.gokata.runtime.stack.FreshStackAllocator;
import dev.gokata.runtime.stack.FuncInfo;
import dev.gokata.runtime.stack.FuncTab;
import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.Gobuf;
import dev.gokata.runtime.stack.MaxStack;
import dev.gokata.runtime.stack.NewstackResult;
import dev.gokata.runtime.stack.SpanSource;
import dev.gokata.runtime.stack.Stack;
import dev.gokata.runtime.stack.StackOwner;
import dev.gokata.runtime.stack.StackWorld;
import java.util.ArrayList;
import java.util.List;

/**
 * A goroutine at the entry of a function whose check has failed.
 *
 * @param gp the goroutine
 * @param grower your code
 * @param notes what your code calls
 */
record Goroutine(GStack gp, Grower grower, List<String> notes) {

    private static final long ENTRY = 0x400000;

    static Goroutine at(Newstack entry, Piece piece) {
        FuncTab functab = new FuncTab(List.of(FuncInfo.withoutPointers("main.f", ENTRY, entry.framesize())));
        AddressSpace memory = new AddressSpace();
        StackWorld world = new StackWorld(memory, functab, new FreshStackAllocator(SpanSource.of(memory)));
        MaxStack limits = MaxStack.inMain();
        limits.setMaxStack(entry.maxstacksize());
        List<String> notes = new ArrayList<>();
        Grower grower = piece.maker().make(functab, new MovingCopier(world, notes), new NotingShrinker(notes), limits);

        GStack gp = new GStack(1);
        Stack stack = world.stackalloc(gp, entry.size());
        gp.setStack(stack);
        gp.setStktopsp(stack.hi());
        gp.setSched(new Gobuf(stack.hi() - entry.used(), ENTRY, 0, 0));
        gp.setStackguard0(
                switch (entry.wish()) {
                    case ROOM -> stack.lo() + STACK_GUARD;
                    case PREEMPT -> STACK_PREEMPT;
                    case FORK -> STACK_FORK;
                    case FORCE_MOVE -> STACK_FORCE_MOVE;
                });
        gp.setPreemptible(entry.preemptible());
        gp.setPreemptShrink(entry.preemptShrink());
        gp.setOwner(StackOwner.GOROUTINE);
        return new Goroutine(gp, grower, notes);
    }

    After newstack() {
        try {
            NewstackResult result = grower.seam().newstack(gp);
            return new After(String.valueOf(result), notes, left(result));
        } catch (GoFatal end) {
            return new After(String.valueOf(end.getMessage()), notes, List.of());
        }
    }

    private List<String> left(NewstackResult result) {
        List<String> left = new ArrayList<>();
        left.add("owner " + gp.owner());
        left.add("syncSafePoint = " + gp.syncSafePoint());
        left.add("preemptShrink = " + gp.preemptShrink());
        // Where the goroutine yields, the scheduler restores the guard: it makes no difference who was first.
        if (result != NewstackResult.PREEMPTED) {
            left.add("guard " + guard());
        }
        return left;
    }

    private String guard() {
        long guard = gp.stackguard0();
        if (guard == STACK_PREEMPT || guard == STACK_FORK || guard == STACK_FORCE_MOVE) {
            return "as it was";
        }
        long above = guard - gp.stack().lo();
        return "lo " + (above < 0 ? "- " + -above : "+ " + above);
    }
}
