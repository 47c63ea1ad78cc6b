package dev.gokata.katas.gstates;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-1")
class StackHolderProperties {

    private final Questions rule3 = Questions.byRule(3);

    @Property(tries = 100)
    void any_word_has_the_owner_that_it_has_in_go(@ForAll("words") int word) {
        rule3.ownsAsInGo(word);
    }

    @Provide
    Arbitrary<Integer> words() {
        return Scenes.words();
    }
}
