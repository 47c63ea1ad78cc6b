package dev.gokata.runtime.sim;

import java.util.ArrayList;
import java.util.List;

/** Makes every sequence of choices there is, by counting up. Slow and plain: what a search is held against. */
final class EveryChoice extends Chooser {

    private final List<Integer> choices = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private int next;
    private int preemptions;

    /** Moves on to the next sequence. Answers false when all have been made. */
    boolean moveOn() {
        next = 0;
        preemptions = 0;
        for (int last = choices.size() - 1; last >= 0; last--) {
            if (choices.get(last) + 1 < numbers.get(last)) {
                choices.set(last, choices.get(last) + 1);
                return true;
            }
            choices.remove(last);
            numbers.remove(last);
        }
        return false;
    }

    int preemptions() {
        return preemptions;
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        int choice = choose(others.size() + 1) - 1;
        preemptions += choice == STAY ? 0 : 1;
        return choice;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        int choice = choose(others.size());
        preemptions += choice == 0 ? 0 : 1;
        return choice;
    }

    @Override
    int atBlock(long point, Runnables others) {
        return choose(others.size());
    }

    private int choose(int number) {
        if (next == choices.size()) {
            choices.add(0);
            numbers.add(number);
        }
        int choice = choices.get(next);
        next++;
        return choice;
    }
}
