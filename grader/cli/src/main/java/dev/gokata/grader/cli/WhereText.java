package dev.gokata.grader.cli;

import dev.gokata.grader.progress.Moments;
import dev.gokata.grader.progress.NextKata;
import dev.gokata.grader.progress.Standing;
import dev.gokata.grader.progress.Standing.State;
import dev.gokata.kata.meta.KataManifest;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** Says where a learner is: what is solved, what isn't, and what to do next. */
final class WhereText {

    private static final int MINUTES_AN_HOUR = 60;

    private final NextKata katas;
    private final List<Standing> all;

    WhereText(NextKata katas) {
        this.katas = katas;
        this.all = katas.parts().stream().flatMap(part -> part.katas().stream()).toList();
    }

    void print(PrintWriter out) {
        if (all.isEmpty()) {
            out.println("there are no katas here yet");
            return;
        }
        out.println(sum());
        out.println();
        List<String> solved = all.stream()
                .filter(Standing::isDone)
                .map(each -> each.kata().slug())
                .toList();
        if (!solved.isEmpty()) {
            out.println(row("solved", String.join(", ", solved)));
        }
        Optional<Standing> next = katas.first();
        all.stream()
                .filter(WhereText::isUnderWay)
                .filter(each -> !next.equals(Optional.of(each)))
                .forEach(each -> out.println(row(each.label(), each.kata().slug() + how(each))));
        if (next.isEmpty()) {
            out.println();
            out.println("all katas are solved; ./kata run puts them together");
            return;
        }
        next(next.get(), out);
    }

    private String sum() {
        int points = all.stream().mapToInt(Standing::points).sum();
        int allPoints = all.stream().mapToInt(each -> each.kata().points()).sum();
        long solved = all.stream().filter(Standing::isDone).count();
        int minutes = all.stream().mapToInt(Standing::minutesLeft).sum();
        return solved + " of " + all.size() + " katas solved · " + points + " of " + allPoints + " points"
                + (minutes == 0 ? "" : " · about " + time(minutes) + " left");
    }

    private static String time(int minutes) {
        return minutes < 2 * MINUTES_AN_HOUR
                ? minutes + " minutes"
                : (minutes + MINUTES_AN_HOUR / 2) / MINUTES_AN_HOUR + " hours";
    }

    private static boolean isUnderWay(Standing each) {
        return !each.isDone() && each.state() != State.NOT_BEGUN;
    }

    private static String how(Standing each) {
        KataManifest kata = each.kata();
        String test = ": ./kata test " + kata.slug();
        return switch (each.state()) {
            case NOT_BEGUN -> "";
            case CHECK_AGAIN -> ", solved against an older version of its tests" + test;
            case NOT_TESTED -> ", written and not tested yet" + test;
            case FILE_MISSING -> ", whose file is gone; ./kata reset " + kata.slug() + " puts the stub there";
            case SOLVED -> ", solved on " + each.tested().map(Moments::day).orElse("") + " and changed since" + test;
            case BEGUN ->
                ", " + each.solved().size() + " of " + kata.tasks().size() + " tasks solved"
                        + (each.changed() ? " when it was last tested" : "");
        };
    }

    private static void next(Standing next, PrintWriter out) {
        KataManifest kata = next.kata();
        int minutes = next.minutesLeft();
        out.println(row(
                "next",
                kata.slug() + " · " + kata.title() + how(next)
                        + (minutes == 0 ? "" : ", about " + minutes + " minutes" + (isUnderWay(next) ? " left" : ""))));
        out.println();
        out.println("go on with   ./kata " + command(next) + " " + kata.slug());
    }

    private static String command(Standing next) {
        return switch (next.state()) {
            case NOT_BEGUN -> "start";
            case FILE_MISSING -> "reset";
            case SOLVED, CHECK_AGAIN -> "test";
            default -> "watch";
        };
    }

    private static String row(String label, String text) {
        return String.format("  %-13s %s", label, text);
    }
}
