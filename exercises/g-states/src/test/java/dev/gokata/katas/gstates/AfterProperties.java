package dev.gokata.katas.gstates;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-2")
class AfterProperties {

    private final Questions rule5 = Questions.byRule(5);

    @Property(tries = 200)
    void any_life_goes_as_in_go(@ForAll("lives") GStatesKata.Life life) {
        rule5.of(life).goesAsInGo();
    }

    @Property(tries = 100)
    void what_happens_in_any_order_goes_as_in_go(@ForAll("happenings") GStatesKata.Life life) {
        rule5.of(life).goesAsInGo();
    }

    @Provide
    Arbitrary<GStatesKata.Life> lives() {
        return Scenes.lives();
    }

    @Provide
    Arbitrary<GStatesKata.Life> happenings() {
        return Scenes.happenings();
    }
}
