package dev.gokata.katas.morestack;

import dev.gokata.runtime.stack.GStack;
import dev.gokata.runtime.stack.StackShrinker;
import java.util.ArrayList;
import java.util.List;

/** The shrinker that your code is given: it notes that it was called, and shrinks nothing. */
final class NotingShrinker implements StackShrinker {

    private final List<String> notes;

    NotingShrinker() {
        this(new ArrayList<>());
    }

    NotingShrinker(List<String> notes) {
        this.notes = notes;
    }

    @Override
    public void shrinkstack(GStack gp) {
        notes.add("shrinkstack");
    }

    @Override
    public boolean isShrinkStackSafe(GStack gp) {
        throw new Misuse("in a prologue a stack is always safe to shrink, so nobody asks isShrinkStackSafe there");
    }

    @Override
    public void shrinkOrDefer(GStack gp) {
        throw new Misuse("shrinkOrDefer is the collector's: a goroutine that may shrink its stack calls shrinkstack");
    }
}
