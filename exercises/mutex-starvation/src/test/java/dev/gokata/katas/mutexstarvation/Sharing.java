package dev.gokata.katas.mutexstarvation;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Broken;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Explored;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Round;
import dev.gokata.testkit.sync.MutexPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goroutines that share a mutex, and what should come of it. */
record Sharing(Subject learner, int rule, Plan plan) {

    private static final int MANY = 20_000;
    private static final int FIRST_GOROUTINE = 2;

    static Sharing by(Subject learner, int task, int rule, List<Rounds> goroutines) {
        List<List<Round>> rounds = goroutines.stream().map(Rounds::all).toList();
        return new Sharing(learner, rule, new Plan(task, false, rounds, 0, -1, 0, 1));
    }

    static Sharing of(Subject learner, int rule, Plan plan) {
        return new Sharing(learner, rule, plan);
    }

    Sharing whichMaySpin() {
        return new Sharing(
                learner,
                rule,
                new Plan(plan.task(), true, plan.goroutines(), plan.patience(), -1, 0, plan.schedules()));
    }

    Sharing whichWaitAtMost(long nanos) {
        return new Sharing(
                learner,
                rule,
                new Plan(plan.task(), plan.multicore(), plan.goroutines(), nanos, -1, 0, plan.schedules()));
    }

    /** Verifies every schedule with up to so many preemptions. */
    void goesWellUnderAllSchedulesWithPreemptions(int preemptions) {
        asked(new Plan(plan.task(), plan.multicore(), plan.goroutines(), plan.patience(), preemptions, 0, MANY));
    }

    /** Verifies some schedules of each kind. */
    void goesWellUnderSchedules(int schedules) {
        asked(new Plan(plan.task(), plan.multicore(), plan.goroutines(), plan.patience(), -1, plan.seed(), schedules));
    }

    void goesWell() {
        asked(plan);
    }

    private void asked(Plan asked) {
        assertThat(learner.asked(MutexStarvationKata.TOGETHER, asked))
                .byRule(rule)
                .byRule((expected, found) -> found.broken()
                        .map(each -> MissedRule.of(asked.task(), each, rule))
                        .orElse(rule))
                .asking(question(asked))
                .tellingDifferencesBy(
                        (expected, found) -> found.broken().map(Sharing::lines).orElse(List.of()))
                .shows(new Explored(Optional.empty()));
    }

    private static String question(Plan plan) {
        List<String> goroutines = new ArrayList<>();
        for (List<Round> rounds : plan.goroutines()) {
            String name = "G" + (goroutines.size() + FIRST_GOROUTINE);
            goroutines.add(name + ": "
                    + String.join(
                            ", ", counted(rounds.stream().map(Sharing::words).toList())));
        }
        return String.join("; ", goroutines) + (plan.multicore() ? "; they may spin" : "");
    }

    /* Twelve times the same is one thing to read, and not twelve. */
    private static List<String> counted(List<String> words) {
        List<String> counted = new ArrayList<>();
        for (int from = 0, to = 0; from < words.size(); from = to) {
            while (to < words.size() && words.get(to).equals(words.get(from))) {
                to++;
            }
            counted.add(words.get(from) + (to - from > 1 ? " (" + (to - from) + " times)" : ""));
        }
        return counted;
    }

    private static String words(Round round) {
        String pause = round.pause() == 0 ? "" : "sleep " + micros(round.pause()) + ", ";
        String hold = round.hold() == 0 ? "" : " for " + micros(round.hold());
        return pause + (round.tries() ? "try" : "lock") + hold;
    }

    private static String micros(long nanos) {
        return nanos / 1_000 + " µs";
    }

    private static List<String> lines(Broken broken) {
        List<String> lines = new ArrayList<>(List.of("expected  all end, and the mutex is as it was"));
        List<String> ending = broken.run().describe();
        lines.add("found     " + ending.get(0));
        if (broken.run().end() != dev.gokata.runtime.sim.RunReport.End.PANIC) {
            ending.subList(1, ending.size()).forEach(line -> lines.add("          " + line));
        }
        lines.add("          " + broken.howFound());
        lines.addAll(MutexPicture.of(broken.story().stream().map(Acting::line).toList()));
        return lines;
    }
}
