package dev.gokata.katas.gstates;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.gstates.GStatesKata.Granted;
import dev.gokata.katas.gstates.GStatesKata.Operation;
import dev.gokata.katas.gstates.GStatesKata.Owned;
import dev.gokata.katas.gstates.GStatesKata.Piece;
import dev.gokata.katas.gstates.GStatesKata.Step;
import dev.gokata.katas.gstates.GStatesKata.Wish;
import dev.gokata.katas.gstates.GStatesKata.Word;
import dev.gokata.reference.sched.CasGStatus;
import dev.gokata.reference.sched.TabulatedLifecycle;
import dev.gokata.runtime.sched.GLifecycle.StackHolder;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GTransition;
import java.util.List;
import java.util.Locale;

/** What the tests ask your code, in the words of the brief. */
final class Questions {

    /** What is right by definition; it keeps nothing between two questions. */
    static final Subject REFERENCE = Subject.reference(new Piece(new TabulatedLifecycle(), new CasGStatus()));

    private final Subject learner = Subject.of(GStatesKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    void stackBelongsTo(StackHolder owner, int word) {
        owner(word).shows(new Owned(owner));
    }

    void refusesTheWord(int word) {
        owner(word).throwsAn(IllegalArgumentException.class);
    }

    void ownsAsInGo(int word) {
        owner(word).agreesWith(REFERENCE.asked(GStatesKata.STACK_HOLDER, new Word(word)));
    }

    private OutcomeAssert<Owned> owner(int word) {
        return assertThat(learner.asked(GStatesKata.STACK_HOLDER, new Word(word)))
                .byRule(rule)
                .asking("stackHolder(" + Words.of(word) + ")")
                .tellingDifferencesBy((expected, found) ->
                        List.of("expected  " + told(expected.owner()), "found     " + told(found.owner())));
    }

    private static String told(StackHolder owner) {
        return owner.name().toLowerCase(Locale.ROOT);
    }

    void may(GTransition.Actor who, GStatus from, GStatus to) {
        wish(who, from, to).shows(new Granted(true));
    }

    void mayNot(GTransition.Actor who, GStatus from, GStatus to) {
        wish(who, from, to).shows(new Granted(false));
    }

    void mayAsInGo(GTransition.Actor who, GStatus from, GStatus to) {
        wish(who, from, to).agreesWith(REFERENCE.asked(GStatesKata.MAY_CHANGE, new Wish(who, from, to)));
    }

    private OutcomeAssert<Granted> wish(GTransition.Actor who, GStatus from, GStatus to) {
        return assertThat(learner.asked(GStatesKata.MAY_CHANGE, new Wish(who, from, to)))
                .byRule(rule)
                .asking("mayChange(" + who + ", " + from.goName() + ", " + to.goName() + ")")
                .tellingDifferencesBy((expected, found) ->
                        List.of("expected  " + expected.yes() + why(from, to), "found     " + found.yes()));
    }

    private static String why(GStatus from, GStatus to) {
        List<GTransition> between = TabulatedLifecycle.between(from, to);
        return between.isEmpty()
                ? "   there is no such change"
                : "   such a change is "
                        + String.join(" or ", between.stream().map(Enum::name).toList());
    }

    Life of(GStatus first, GTransition... happens) {
        return new Life(learner, rule, first, List.of(happens));
    }

    Life of(GStatesKata.Life life) {
        return new Life(learner, rule, life.first(), life.happens());
    }

    WordStory word(int word) {
        return new WordStory(learner, rule, word, List.of());
    }

    WordStory word(GStatesKata.Alone alone) {
        return new WordStory(learner, rule, alone.word(), alone.steps());
    }

    WordRace race(int word) {
        return new WordRace(learner, rule, word, List.of());
    }

    WordRace race(GStatesKata.Together together) {
        return new WordRace(learner, rule, together.word(), together.actors());
    }

    static Step step(Operation operation, int oldval, int newval) {
        return new Step(operation, oldval, newval);
    }

    /** Makes a step for which no words are needed. */
    static Step step(Operation operation) {
        return new Step(operation, 0, 0);
    }
}
