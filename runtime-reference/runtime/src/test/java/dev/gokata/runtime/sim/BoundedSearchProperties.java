package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BoundedSearchProperties {

    /** What a goroutine of a random program does. */
    enum Step {
        POINT,
        YIELD,
        SLEEP
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void a_search_tries_each_schedule_with_few_enough_preemptions_once_and_no_other(
            @ForAll @Size(max = 2) List<Step> one,
            @ForAll @Size(max = 2) List<Step> two,
            @ForAll @IntRange(max = 3) int bound) {
        Program program = Program.of(() -> {
            Go.go(() -> perform(one));
            Go.go(() -> perform(two));
            Go.sleep(10);
        });

        List<String> searched = Session.call(program, session -> search(session, bound));
        Set<String> expected = Session.call(program, session -> enumerate(session, bound));

        assertThat(searched).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Example
    void all_interleavings_of_two_by_two_steps_are_six() {
        Set<String> logs = new TreeSet<>();
        Program program = Program.of(() -> {
            StringBuilder log = new StringBuilder();
            for (String name : List.of("a", "b")) {
                Go.go(() -> {
                    for (int i = 0; i < 2; i++) {
                        Go.point("step", null);
                        log.append(name);
                    }
                });
            }
            Go.sleep(1);
            logs.add(log.toString());
        });

        Exploration.of(program).withStrategy(new Strategy.Search(9)).run();

        assertThat(logs).containsExactly("aabb", "abab", "abba", "baab", "baba", "bbaa");
    }

    private static void perform(List<Step> steps) {
        for (Step step : steps) {
            switch (step) {
                case POINT -> Go.point("step", null);
                case YIELD -> Go.gosched();
                case SLEEP -> Go.sleep(1);
            }
        }
    }

    private static List<String> search(Session session, int bound) {
        BoundedSearch search = new BoundedSearch(new Strategy.Search(bound));
        List<String> schedules = new ArrayList<>();
        int preemptionsBefore = 0;
        Chooser chooser = search.next(1);
        while (chooser != null) {
            World ended = session.execute(chooser, null);
            assertThat(ended.preemptions()).isGreaterThanOrEqualTo(preemptionsBefore);
            preemptionsBefore = ended.preemptions();
            schedules.add(ended.schedule().toString());
            search.learn(TriedRuns.End.of(ended));
            chooser = search.next(1);
        }
        assertThat(search.completed()).isEqualTo(bound);
        return schedules;
    }

    private static Set<String> enumerate(Session session, int bound) {
        EveryChoice every = new EveryChoice();
        Set<String> schedules = new TreeSet<>();
        do {
            World ended = session.execute(every, null);
            assertThat(ended.preemptions()).isEqualTo(every.preemptions());
            if (every.preemptions() <= bound) {
                schedules.add(ended.schedule().toString());
            }
        } while (every.moveOn());
        return schedules;
    }
}
