package dev.gokata.kata.testing;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.Outcome.NotWritten;
import dev.gokata.kata.Outcome.Observed;
import dev.gokata.kata.Outcome.OutOfSteps;
import dev.gokata.kata.Outcome.Refused;
import dev.gokata.kata.Outcome.Threw;
import dev.gokata.kata.testing.KataFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntBiFunction;

/**
 * An assertion about what came of asking a learner's code.
 *
 * <p>Say first by which rule and what was asked, then what should have come of it; a failure tells all three. An outcome
 * that is no observation (not written, thrown, out of steps, …) is told as what it is.
 *
 * <p>It reads as AssertJ does and stands without it: its base class alone takes a learner's run 30 ms to load.
 *
 * @param <O> the observation
 */
public final class OutcomeAssert<O extends Record> {

    private final Outcome<O> actual;
    private int rule;
    private String question = "";
    private ToIntBiFunction<O, O> ruleOfDifference = (expected, found) -> rule;
    private BiFunction<O, O, List<String>> telling = Differences::between;

    OutcomeAssert(Outcome<O> outcome) {
        this.actual = outcome;
    }

    /**
     * Names the rule of the brief that this is about.
     *
     * @param number its number
     * @return this
     */
    public OutcomeAssert<O> byRule(int number) {
        this.rule = number;
        return this;
    }

    /**
     * Says how the rule is found by what differs; the one that was named is told where that fails, and of what is no
     * observation.
     *
     * @param found finds its number from what was expected and what was found, which differ
     * @return this
     */
    public OutcomeAssert<O> byRule(ToIntBiFunction<O, O> found) {
        this.ruleOfDifference = found;
        return this;
    }

    /**
     * Says what was asked, as a reader of the brief would.
     *
     * @param asked one line
     * @return this
     */
    public OutcomeAssert<O> asking(String asked) {
        this.question = asked;
        return this;
    }

    /**
     * Says how a difference is told, where listing what differs isn't plain enough.
     *
     * @param lines makes the lines from what was expected and what was found, which differ
     * @return this
     */
    public OutcomeAssert<O> tellingDifferencesBy(BiFunction<O, O, List<String>> lines) {
        this.telling = lines;
        return this;
    }

    /**
     * Verifies that an observation was made, and which.
     *
     * @param expected the right one
     * @return this
     */
    public OutcomeAssert<O> shows(O expected) {
        O found = observedInsteadOf(() -> Differences.insteadOfAnException(expected));
        if (!found.equals(expected)) {
            throw difference(expected, found);
        }
        return this;
    }

    /* A picture is drawn with sensible answers in mind, and code may answer anything: sizes, places, as many as it likes. */
    private KataFailure difference(O expected, O found) {
        try {
            List<String> lines = telling.apply(expected, found);
            rule = ruleOfDifference.applyAsInt(expected, found);
            return failure(Kind.WRONG, lines.isEmpty() ? Differences.between(expected, found) : lines);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            List<String> lines = new ArrayList<>(Differences.between(expected, found));
            lines.add(KataFailure.senseless(e));
            return failure(Kind.WRONG, lines);
        }
    }

    /**
     * Verifies an observation in a way of the test's own.
     *
     * @param judge throws a {@link KataFailure} if something is wrong with it; an observation that makes it throw
     *     something else is wrong as well
     * @return this
     */
    public OutcomeAssert<O> satisfies(Consumer<O> judge) {
        O found = observed();
        try {
            judge.accept(found);
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw failure(Kind.WRONG, List.of("found     " + Differences.plain(found), KataFailure.senseless(e)));
        }
        return this;
    }

    /**
     * Verifies that the same came of it as of asking a reference.
     *
     * <p>Of exceptions, the type counts, not the message.
     *
     * @param reference what came of asking the reference
     * @return this
     */
    public OutcomeAssert<O> agreesWith(Outcome<O> reference) {
        if (reference instanceof Observed<O> right) {
            return shows(right.observation());
        }
        if (reference instanceof Threw<O> right) {
            return throwsAn(right.type());
        }
        throw new IllegalStateException("the reference did not answer: " + reference);
    }

    /**
     * Verifies that the code threw an exception.
     *
     * @param type the exception's class
     * @return this
     */
    public OutcomeAssert<O> throwsAn(Class<? extends Throwable> type) {
        return throwsAn(type.getName());
    }

    private OutcomeAssert<O> throwsAn(String type) {
        if (actual instanceof Threw<O> threw) {
            if (!threw.type().equals(type)) {
                throw failure(Kind.THREW, List.of("expected  " + simple(type), "found     " + told(threw)));
            }
            return this;
        }
        O found = observedInsteadOf(() -> simple(type));
        throw failure(Kind.WRONG, List.of("expected  " + simple(type), "found     " + Differences.plain(found)));
    }

    /**
     * Verifies how much work was counted.
     *
     * @param most the most steps that are allowed
     * @param meaning what the steps were taken for, as in "to look one size up"
     * @return this
     */
    public OutcomeAssert<O> takesAtMost(long most, String meaning) {
        observed();
        Bindings.current().ifPresent(Binding::stepsMatter);
        long steps = ((Observed<O>) actual).steps();
        if (steps > most) {
            throw failure(
                    Kind.WRONG,
                    List.of("expected  at most " + most + " steps " + meaning, "found     " + steps + " steps"));
        }
        return this;
    }

    /**
     * Verifies that an observation was made.
     *
     * @return the observation
     */
    public O observed() {
        return observedInsteadOf(() -> "");
    }

    /* What was expected is put into words only if it is told: most answers are right, and a stack takes long to print. */
    private O observedInsteadOf(Supplier<String> expectation) {
        if (actual instanceof Observed<O> observed) {
            return observed.observation();
        }
        if (actual instanceof NotWritten<O> unwritten) {
            throw new KataFailure(
                    Kind.NOT_WRITTEN,
                    0,
                    List.of("task " + unwritten.task() + " is not written yet: " + unwritten.method()));
        }
        if (actual instanceof Threw<O> threw) {
            List<String> lines = new ArrayList<>();
            String expected = expectation.get();
            if (!expected.isEmpty()) {
                lines.add("expected  " + expected);
            }
            lines.add("found     " + told(threw));
            throw failure(Kind.THREW, lines);
        }
        if (actual instanceof OutOfSteps<O> ended) {
            String where = ended.where().isEmpty() ? "" : ", at " + ended.where();
            throw failure(
                    Kind.OUT_OF_STEPS,
                    List.of(
                            "found     still running after " + ended.budget() + " steps" + where,
                            "          an endless loop, most likely, or far more work than the task needs"));
        }
        if (actual instanceof Refused<O> refused) {
            List<String> lines = new ArrayList<>();
            refused.refusals().forEach(each -> lines.add(each.toString()));
            throw new KataFailure(Kind.REFUSED, 0, lines);
        }
        if (actual instanceof Outcome.Misused<O> misused) {
            List<String> lines = new ArrayList<>(List.of(misused.message()));
            if (!misused.where().isEmpty()) {
                lines.add("at        " + misused.where());
            }
            throw failure(Kind.MISUSED, lines);
        }
        throw new IllegalStateException("no such outcome: " + actual);
    }

    private static <O> String told(Threw<O> threw) {
        return simple(threw.type())
                + (threw.message().isEmpty() ? "" : ": " + threw.message())
                + (threw.where().isEmpty() ? "" : "   at " + threw.where());
    }

    private static String simple(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }

    private KataFailure failure(Kind kind, List<String> lines) {
        List<String> body = new ArrayList<>();
        if (!question.isEmpty()) {
            body.add(question);
        }
        String indent = question.isEmpty() ? "" : "  ";
        for (String each : lines) {
            // A message of the learner's, or of the simulated machine, may have lines of its own: they stay below it.
            String further =
                    each.matches("(?s)(expected|found)  .*") ? indent + " ".repeat("expected  ".length()) : indent;
            List<String> own = each.isEmpty() ? List.of("") : each.lines().toList();
            for (int i = 0; i < own.size(); i++) {
                body.add(own.get(i).isEmpty() ? "" : (i == 0 ? indent : further) + own.get(i));
            }
        }
        return new KataFailure(kind, rule, body);
    }
}
