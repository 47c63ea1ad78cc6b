package dev.gokata.katas.mutexstarvation;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Call;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Counted;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Operations;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Plan;
import dev.gokata.katas.mutexstarvation.MutexStarvationKata.Scene;
import dev.gokata.runtime.sync.MutexState;
import java.util.List;

/** What the tests ask your mutex, in the words of the brief. */
final class Questions {

    /** What is right by definition. */
    static final Subject REFERENCE = Subject.reference(new ReferenceLock());

    private final Subject learner = Subject.of(MutexStarvationKata.class);
    private final int task;
    private final int rule;

    private Questions(int task, int rule) {
        this.task = task;
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions of(int task, int rule) {
        return new Questions(task, rule);
    }

    /** Puts one goroutine before a state word; the tests play all others. */
    Acting finding(int word) {
        return Acting.before(learner, task, rule, word);
    }

    /** Lets goroutines share a mutex; each does some rounds. */
    Sharing goroutines(Rounds... goroutines) {
        return Sharing.by(learner, task, rule, List.of(goroutines));
    }

    Acting acting(Scene scene) {
        return Acting.of(learner, rule, scene);
    }

    Sharing sharing(Plan plan) {
        return Sharing.of(learner, rule, plan);
    }

    /** Asks what one call costs without contention. */
    void takesOperations(Call call, int word, long operations) {
        OutcomeAssert<Operations> asked = assertThat(learner.asked(MutexStarvationKata.COST, new Counted(word, call)))
                .byRule(rule)
                .asking(Acting.words(call) + "   " + new MutexState(word))
                .tellingDifferencesBy((expected, found) -> List.of(
                        "expected  " + expected.operations() + " operation on the state word",
                        "found     "
                                + (found.ending().isEmpty() ? found.operations() + " operations" : found.ending())));
        asked.shows(new Operations(operations, ""));
    }
}
