package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Operation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-4")
class CasgstatusProperties {

    private final Questions rule18 = Questions.byRule(18);
    private final Questions rule17 = Questions.byRule(17);

    @Property(tries = 150)
    void any_call_ends_as_in_go(@ForAll("calls") GStatesKata.Alone alone) {
        rule18.word(alone).goesAsInGo();
    }

    @Property(tries = 25)
    void a_goroutine_lives_its_life_whoever_scans_it(@ForAll("races") GStatesKata.Together race) {
        rule17.race(race).endsWith(race.last(), race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<GStatesKata.Alone> calls() {
        return Scenes.calls(Operation.CASGSTATUS, Operation.READGSTATUS);
    }

    @Provide
    Arbitrary<GStatesKata.Together> races() {
        return Scenes.livesUnderScanners();
    }
}
