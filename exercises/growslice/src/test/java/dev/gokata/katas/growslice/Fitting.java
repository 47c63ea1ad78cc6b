package dev.gokata.katas.growslice;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.katas.growslice.GrowsliceKata.Capacity;
import dev.gokata.katas.growslice.GrowsliceKata.Filling;
import dev.gokata.runtime.malloc.ElementType;
import java.util.List;

/** Elements that are to fill their block, and how many should fit. */
record Fitting(Subject learner, int rule, Blocks blocks, long newcap, ElementType et) {

    Fitting with(Blocks others) {
        return new Fitting(learner, rule, others, newcap, et);
    }

    void is(long elements) {
        asked().shows(new Capacity(elements));
    }

    void agreesWithTheReference() {
        asked().agreesWith(Questions.REFERENCE.asked(GrowsliceKata.ROUNDUPCAP, filling()));
    }

    private Filling filling() {
        return new Filling(blocks, newcap, et);
    }

    private OutcomeAssert<Capacity> asked() {
        return assertThat(learner.asked(GrowsliceKata.ROUNDUPCAP, filling()))
                .byRule(rule)
                .asking("roundupcap(newcap = " + newcap + ", " + Types.told(et) + ")" + Allocators.told(blocks))
                .tellingDifferencesBy((expected, found) -> List.of(
                        newcap + " × " + et.size() + " = " + newcap * et.size() + " bytes, for which the table gives "
                                + block(et.noscan()),
                        "expected  " + expected.elements(),
                        "found     " + found.elements() + whyNot(found.elements())));
    }

    private long block(boolean noscan) {
        return new BlockTable(blocks).roundUp(newcap * et.size(), noscan);
    }

    private String whyNot(long found) {
        if (found == block(et.noscan())) {
            return "   the bytes that the table gives, not the elements that fit into them";
        }
        if (found == newcap) {
            return "   what was asked for: the rest of the block is left unused";
        }
        if (found == block(!et.noscan()) / et.size()) {
            return et.noscan()
                    ? "   what fits if the elements had pointers"
                    : "   what fits if the elements had no pointers";
        }
        if (found > block(et.noscan()) / et.size()) {
            return "   more than fit: they have " + found * et.size() + " bytes";
        }
        return found < newcap ? "   fewer than were asked for" : "   more would fit";
    }
}
