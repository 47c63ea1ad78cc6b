package dev.gokata.katas.runqueue;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.runqueue.RunQueueKata.Actor;
import dev.gokata.katas.runqueue.RunQueueKata.Owner;
import dev.gokata.katas.runqueue.RunQueueKata.Setting;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.katas.runqueue.RunQueueKata.Together;
import dev.gokata.katas.runqueue.RunQueueKata.Wrong;
import dev.gokata.testkit.sched.RunQPicture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A queue at which several are at once, under many schedules. */
record Race(Subject learner, int rule, Setting setting, List<Actor> actors) {

    /** Enough for each wrong solution that the tests know of, with room to spare. */
    static final int SCHEDULES = 300;

    Race withHeadAt(int head) {
        return new Race(
                learner,
                rule,
                new Setting(setting.slots(), head, setting.ring(), setting.runnext(), setting.owner()),
                actors);
    }

    Race withNext(long runnext) {
        return new Race(
                learner,
                rule,
                new Setting(setting.slots(), setting.head(), setting.ring(), runnext, setting.owner()),
                actors);
    }

    Race ofAPThatIs(Owner owner) {
        return new Race(
                learner,
                rule,
                new Setting(setting.slots(), setting.head(), setting.ring(), setting.runnext(), owner),
                actors);
    }

    Race of(String who, Step... steps) {
        List<Actor> more = new ArrayList<>(actors);
        more.add(new Actor(who, Arrays.asList(steps)));
        return new Race(learner, rule, setting, more);
    }

    /** Verifies that under no schedule somebody is lost, is taken twice, or comes out of order. */
    void goesWell() {
        goesWell(1, SCHEDULES);
    }

    void goesWell(long seed, int schedules) {
        Together together = new Together(setting, actors, seed, schedules);
        assertThat(learner.asked(RunQueueKata.TOGETHER, together))
                .byRule(rule)
                .asking(String.join(";  ", actors.stream().map(Words::of).toList()))
                .satisfies(judged -> judged.wrong().ifPresent(this::fail));
    }

    private void fail(Wrong wrong) {
        List<String> body = new ArrayList<>();
        boolean isEmpty = setting.ring().isEmpty();
        body.add((isEmpty ? "an empty ring of " : "a ring of ") + setting.slots() + " slots"
                + (isEmpty ? "" : " with " + RunQPicture.names(setting.ring()))
                + (setting.runnext() == 0 ? "" : ", g" + setting.runnext() + " in runnext"));
        actors.forEach(actor -> body.add(Words.of(actor)));
        body.add("");
        body.add("  found     " + wrong.what());
        if (wrong.what().startsWith("out of steps")) {
            body.add("            somebody tries again and again, though nothing has changed");
        }
        body.add("            " + wrong.how());
        body.add("");
        wrong.trace().forEach(line -> body.add("  " + line));
        wrong.queue().ifPresent(image -> {
            body.add("");
            body.add("  at the end");
            RunQPicture.of(image, wrong.global()).forEach(line -> body.add("    " + line));
        });
        throw new KataFailure(Kind.WRONG, rule, body);
    }
}
