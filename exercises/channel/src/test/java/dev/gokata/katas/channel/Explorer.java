package dev.gokata.katas.channel;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.channel.ChannelKata.Explored;
import dev.gokata.katas.channel.ChannelKata.Exploring;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.RunReport;
import dev.gokata.testkit.channel.ChannelPicture;
import dev.gokata.testkit.channel.ChannelResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A program that runs under many schedules, and what may come of it. */
record Explorer(Subject learner, int rule, ChannelProgram program) {

    private static final int MOST_TOLD = 4;

    /** Verifies that no schedule leads to what no order of the operations explains. */
    void isRightUnderSchedules(int schedules, long seed) {
        List<ChannelProgram.Result> allowed = ChannelResults.of(program);
        asked(new Exploring(program, allowed, seed, schedules), expected(allowed));
    }

    /** Verifies that under no schedule a value is lost, doubled or overtaken, or anybody is forgotten. */
    void losesNothingUnderSchedules(int schedules, long seed) {
        asked(
                new Exploring(program, List.of(), seed, schedules),
                List.of("expected  every value once, those of a sender in order, and nobody waits for what is there"));
    }

    private List<String> expected(List<ChannelProgram.Result> allowed) {
        if (allowed.size() > MOST_TOLD) {
            return List.of("expected  one of the " + allowed.size() + " results that some order explains");
        }
        List<String> lines = new ArrayList<>();
        allowed.forEach(
                each -> lines.add((lines.isEmpty() ? "expected  " : "or        ") + Traffic.told(program, each)));
        return lines;
    }

    private void asked(Exploring exploring, List<String> expected) {
        assertThat(learner.asked(ChannelKata.EXPLORE, exploring))
                .byRule(rule)
                .asking(told())
                .tellingDifferencesBy((right, found) -> differences(exploring, expected, found))
                .shows(new Explored(Optional.empty(), "", List.of()));
    }

    private String told() {
        int cap = program.caps().get(0);
        String slots = cap == 0 ? "unbuffered" : "with " + cap + (cap == 1 ? " slot" : " slots");
        return IntStream.range(0, program.goroutines().size())
                .mapToObj(i -> "G" + (i + 2) + ": "
                        + program.goroutines().get(i).stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; ", "ch1 " + slots + "; ", ""));
    }

    private static List<String> differences(Exploring exploring, List<String> expected, Explored found) {
        ExplorationReport.FoundFailure failure = found.failure().orElseThrow();
        RunReport run = failure.run();
        List<String> lines = new ArrayList<>(expected);
        lines.add("found     " + (found.result().isEmpty() ? run.headline() : found.result()));
        found.left().forEach(state -> ChannelPicture.of(state).forEach(line -> lines.add("          " + line)));
        lines.add(new ExplorationReport(exploring.seed(), List.of(), Optional.of(failure)).howFound());
        // That the test stops the run where it has seen enough is nothing that the code did.
        run.trace().stream()
                .filter(line -> !line.endsWith("panic: " + Traffic.SEEN_ENOUGH))
                .forEach(lines::add);
        return lines;
    }
}
