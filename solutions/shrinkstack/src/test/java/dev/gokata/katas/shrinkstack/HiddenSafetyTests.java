package dev.gokata.katas.shrinkstack;

import dev.gokata.katas.shrinkstack.States.Trait;
import dev.gokata.runtime.stack.StackOwner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every set of what may be true of a goroutine, for every owner. */
class HiddenSafetyTests {

    @Test
    @Tag("task-2")
    void every_set_of_conditions() {
        for (int set = 0; set < 1 << Trait.values().length; set++) {
            Questions.byRule(9)
                    .safetyOf(States.of(8192, 1000, StackOwner.SCANNER, traits(set)))
                    .agreesWithTheReference();
        }
    }

    @Test
    @Tag("task-3")
    void every_set_of_conditions_with_every_owner() {
        for (StackOwner owner : StackOwner.values()) {
            for (int set = 0; set < 1 << Trait.values().length; set++) {
                Questions.byWhatDiffers()
                        .shrinkstack(States.of(8192, 1000, owner, traits(set)))
                        .agreesWithTheReference();
            }
        }
    }

    private static List<Trait> traits(int set) {
        List<Trait> traits = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if ((set >> trait.ordinal() & 1) == 1) {
                traits.add(trait);
            }
        }
        return traits;
    }
}
