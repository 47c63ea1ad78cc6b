package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Operation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-6")
class PreemptedProperties {

    private final Questions rule23 = Questions.byRule(23);
    private final Questions rule25 = Questions.byRule(25);

    @Property(tries = 150)
    void any_call_ends_as_in_go(@ForAll("calls") GStatesKata.Alone alone) {
        rule23.word(alone).goesAsInGo();
    }

    @Property(tries = 25)
    void one_of_several_suspenders_takes_it_on(@ForAll("races") GStatesKata.Together race) {
        rule25.race(race).endsWith(race.last(), race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<GStatesKata.Alone> calls() {
        return Scenes.calls(Operation.CASGTOPREEMPTSCAN, Operation.CASGFROMPREEMPTED);
    }

    @Provide
    Arbitrary<GStatesKata.Together> races() {
        return Scenes.suspenders();
    }
}
