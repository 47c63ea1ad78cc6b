package dev.gokata.katas.gstates;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.KataFailure;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.gstates.GStatesKata.Actor;
import dev.gokata.katas.gstates.GStatesKata.Judged;
import dev.gokata.katas.gstates.GStatesKata.Step;
import dev.gokata.katas.gstates.GStatesKata.Together;
import dev.gokata.katas.gstates.GStatesKata.Wrong;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A status word at which several are at once, under many schedules. */
record WordRace(Subject learner, int rule, int word, List<Actor> actors) {

    /** Enough for each wrong solution that the tests know of, with room to spare. */
    static final int SCHEDULES = 300;

    /** Says that the word in the end may be one of several. */
    static final int ANY = -1;

    private static final int ONE_STEP = 16;
    private static final int WAITS = 17;

    WordRace of(String who, Step... steps) {
        List<Actor> more = new ArrayList<>(actors);
        more.add(new Actor(who, Arrays.asList(steps)));
        return new WordRace(learner, rule, word, more);
    }

    /** Verifies that under no schedule somebody changes what another holds, or two hold it, and what is there in the end. */
    void endsWith(int last) {
        endsWith(last, 1, SCHEDULES);
    }

    void endsWith(int last, long seed, int schedules) {
        Together together = new Together(word, actors, last, seed, schedules);
        Judged judged = assertThat(learner.asked(GStatesKata.TOGETHER, together))
                .byRule(rule)
                .asking(String.join(";  ", actors.stream().map(Words::of).toList()))
                .observed();
        judged.wrong().ifPresent(this::fail);
    }

    private void fail(Wrong wrong) {
        List<String> body = new ArrayList<>();
        body.add("a goroutine that is " + Words.of(word));
        actors.forEach(actor -> body.add(Words.of(actor)));
        body.add("");
        body.add("  found     " + wrong.what());
        if (wrong.what().startsWith("out of steps")) {
            body.add("            somebody waits for ever, or waits and lets nobody else go on");
        }
        body.add("            " + wrong.how());
        body.add("");
        wrong.trace().forEach(line -> body.add("  " + line));
        throw new KataFailure(Kind.WRONG, rule == ONE_STEP && isAboutWaiting(wrong) ? WAITS : rule, body);
    }

    /* Who waits too long, or not at all, may well change the word in one step. */
    private static boolean isAboutWaiting(Wrong wrong) {
        return wrong.what().startsWith("out of steps") || wrong.what().startsWith("in the end");
    }
}
