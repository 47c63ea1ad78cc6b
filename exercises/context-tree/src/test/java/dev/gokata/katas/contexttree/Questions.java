package dev.gokata.katas.contexttree;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.contexttree.ContextTreeKata.Chapter;
import dev.gokata.katas.contexttree.ContextTreeKata.Coming;
import dev.gokata.katas.contexttree.ContextTreeKata.Explored;
import dev.gokata.katas.contexttree.ContextTreeKata.Going;
import dev.gokata.katas.contexttree.ContextTreeKata.Gone;
import dev.gokata.katas.contexttree.ContextTreeKata.Meeting;
import dev.gokata.katas.contexttree.ContextTreeKata.Step;
import dev.gokata.katas.contexttree.ContextTreeKata.Tale;
import dev.gokata.katas.contexttree.ContextTreeKata.Told;
import dev.gokata.reference.context.TreeContexts;
import dev.gokata.runtime.sim.ExplorationReport;
import dev.gokata.runtime.sim.RunReport;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the tests ask your code, in the words of the brief. */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    private static final Subject REFERENCE = Subject.reference(new TreeContexts());

    /** The first rule of each task but the first. */
    private static final int[] FIRST_RULES = {7, 16, 22, 25};

    private static final Step[] FIRST_STEPS = {
        Steps.value(0, "k", "v"), Steps.cancelable(0), Steps.deadline(0, 9), Steps.withoutCancel(0), Steps.function(0)
    };

    private static final int MOST_STEPS = 300;

    /** Between two columns of a picture. */
    private static final int GAP = 2;

    private static final int LINES_OF_THE_STUCK = 20;

    private final Subject learner = Subject.of(ContextTreeKata.class);
    private final int rule;
    private final int task;

    private Questions(int rule, int task) {
        this.rule = rule;
        this.task = task;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        int task = 1;
        for (int first : FIRST_RULES) {
            task += rule >= first ? 1 : 0;
        }
        return new Questions(rule, task);
    }

    /** Asks about a rule of an earlier task, for what a later one derives. */
    Questions inTask(int later) {
        return new Questions(rule, later);
    }

    /** Says first of all that what the task asks for is not written, if so, whatever else is not. */
    private void isWritten() {
        Outcome<Told> outcome = learner.asked(ContextTreeKata.TELL, new Tale(List.of(FIRST_STEPS[task - 1])));
        if (outcome instanceof Outcome.NotWritten) {
            assertThat(outcome).observed();
        }
    }

    /** Begins a story. */
    Telling steps(Step... steps) {
        return steps(List.of(steps));
    }

    Telling steps(List<Step> steps) {
        isWritten();
        return new Telling(steps);
    }

    /** A story that was told. */
    final class Telling {

        private final Tale tale;
        private final Outcome<Told> outcome;

        private Telling(List<Step> steps) {
            tale = new Tale(steps);
            outcome = learner.asked(ContextTreeKata.TELL, tale);
        }

        /** Verifies what the last step led to, and that all else is right, too. */
        void leadTo(String... lines) {
            Told right = right();
            List<Chapter> chapters = new ArrayList<>(right.chapters());
            chapters.set(chapters.size() - 2, new Chapter(List.of(lines)));
            shows(new Told(chapters, right.end()));
        }

        void agreeWithTheReference() {
            shows(right());
        }

        private Told right() {
            return assertThat(REFERENCE.asked(ContextTreeKata.TELL, tale)).observed();
        }

        private void shows(Told right) {
            assertThat(outcome)
                    .byRule(rule)
                    .byRule((expected, found) -> rule < 6 && differInNamesAlone(expected, found) ? 6 : rule)
                    .asking("steps, one after the other")
                    .tellingDifferencesBy(this::differences)
                    .shows(right);
        }

        private static boolean differInNamesAlone(Told expected, Told found) {
            return expected.chapters().size() == found.chapters().size()
                    && withoutNames(expected).equals(withoutNames(found));
        }

        private static List<List<String>> withoutNames(Told told) {
            return told.chapters().stream()
                    .map(chapter -> chapter.lines().stream()
                            .filter(line -> !line.matches("c\\d+ is .*"))
                            .toList())
                    .toList();
        }

        private List<String> differences(Told expected, Told found) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < expected.chapters().size(); i++) {
                boolean atEnd = i == tale.steps().size();
                lines.add(atEnd ? "at the end" : (i + 1) + ". " + tale.steps().get(i));
                if (i >= found.chapters().size()) {
                    lines.add("expected  " + told(expected.chapters().get(i)));
                    lines.add("found     " + found.end());
                    return lines;
                }
                if (!found.chapters().get(i).equals(expected.chapters().get(i))) {
                    lines.add("expected  " + told(expected.chapters().get(i)));
                    lines.add("found     " + told(found.chapters().get(i)));
                    return lines;
                }
            }
            lines.add("found     " + found.end());
            return lines;
        }
    }

    private static String told(Chapter chapter) {
        return chapter.lines().isEmpty() ? "nothing happens" : String.join("; ", chapter.lines());
    }

    /** Verifies that a parent doesn't remember children that are gone. */
    void cancelIsCheapAfter(int children, Going going) {
        isWritten();
        assertThat(learner.asked(ContextTreeKata.COST, new Coming(children, going)))
                .byRule(rule)
                .asking("cancel a parent after " + children + " " + went(going))
                .shows(new Gone("context canceled"))
                .takesAtMost(MOST_STEPS, "to cancel what has no children anymore");
    }

    private static String went(Going going) {
        return switch (going) {
            case BY_CANCEL -> "children were canceled";
            case BY_STOP -> "functions were stopped";
            case BY_CANCEL_BEFORE_THE_DEADLINE -> "children with a deadline were canceled";
            case BY_DEADLINE -> "children's deadlines came";
            case AT_ONCE -> "children were made whose deadline was past";
        };
    }

    /** Begins a race. */
    Racing before(Step... steps) {
        isWritten();
        return new Racing(List.of(steps), List.of());
    }

    /** Goroutines that do their steps at the same time. */
    final class Racing {

        private final List<Step> before;
        private final List<List<Step>> goroutines;

        private Racing(List<Step> before, List<List<Step>> goroutines) {
            this.before = before;
            this.goroutines = goroutines;
        }

        Racing with(Step... steps) {
            List<List<Step>> more = new ArrayList<>(goroutines);
            more.add(List.of(steps));
            return new Racing(before, more);
        }

        Racing with(List<List<Step>> steps) {
            return new Racing(before, steps);
        }

        void isRightUnderSchedules(int schedules, long seed) {
            Meeting meeting = new Meeting(before, goroutines, seed, schedules);
            assertThat(learner.asked(ContextTreeKata.MEET, meeting))
                    .byRule(rule)
                    .asking("goroutines with one tree, under " + schedules + " schedules")
                    .tellingDifferencesBy((expected, found) -> differences(found))
                    .shows(new Explored(Optional.empty(), ""));
        }

        private List<String> differences(Explored found) {
            List<String> lines = new ArrayList<>();
            lines.add("before  " + listed(before));
            IntStream.range(0, goroutines.size())
                    .forEach(i -> lines.add("G" + (i + 2) + "      " + listed(goroutines.get(i))));
            lines.add("expected  nothing goes wrong, whoever goes on when");
            ExplorationReport.FoundFailure failure = found.failure().orElseThrow();
            boolean stuck = failure.run().end() == RunReport.End.LIVELOCK;
            String otherwise = stuck ? Forest.STUCK : failure.run().headline();
            lines.add("found     " + (found.wrong().isEmpty() ? otherwise : found.wrong()));
            lines.add("schedule  " + failure.run().schedule());
            // Those who are stuck only try again and again; and when the evening comes, only the test still looks.
            lines.addAll(narrowed(failure.run().trace().stream()
                    .limit(stuck ? LINES_OF_THE_STUCK : Integer.MAX_VALUE)
                    .takeWhile(line -> !line.endsWith("time +" + Race.EVENING))
                    .filter(line -> !line.endsWith("  unlocked context"))
                    .toList()));
            return lines;
        }
    }

    /* A column is as wide as the longest of all lines, and some were left out. */
    private static List<String> narrowed(List<String> table) {
        BitSet used = new BitSet();
        table.forEach(line -> IntStream.range(0, line.length())
                .filter(i -> line.charAt(i) != ' ')
                .forEach(used::set));
        return table.stream()
                .map(line -> IntStream.range(0, line.length())
                        .filter(i -> used.get(i) || i < GAP || used.previousSetBit(i) >= i - GAP)
                        .mapToObj(line::charAt)
                        .map(String::valueOf)
                        .collect(Collectors.joining()))
                .toList();
    }

    private static String listed(List<Step> steps) {
        return steps.isEmpty() ? "nothing" : steps.stream().map(Step::toString).collect(Collectors.joining("; "));
    }
}
