package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Operation;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("task-5")
class ScanBitProperties {

    private final Questions rule21 = Questions.byRule(21);
    private final Questions rule20 = Questions.byRule(20);

    @Property(tries = 150)
    void any_call_ends_as_in_go(@ForAll("calls") GStatesKata.Alone alone) {
        rule21.word(alone).goesAsInGo();
    }

    @Property(tries = 25)
    void one_scanner_at_a_time_has_the_bit(@ForAll("races") GStatesKata.Together race) {
        rule20.race(race).endsWith(race.last(), race.seed(), race.schedules());
    }

    @Provide
    Arbitrary<GStatesKata.Alone> calls() {
        return Scenes.calls(Operation.CASTOGSCANSTATUS, Operation.CASFROM_GSCANSTATUS);
    }

    @Provide
    Arbitrary<GStatesKata.Together> races() {
        return Scenes.scanners();
    }
}
