package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Actor;
import dev.gokata.katas.gstates.GStatesKata.Step;
import dev.gokata.runtime.sched.G;
import dev.gokata.runtime.sched.GStatus;
import dev.gokata.runtime.sched.GStatusWord;
import dev.gokata.runtime.sim.Go;
import dev.gokata.runtime.sim.GoPanic;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** One run: a goroutine with its status word, those who change it, and an account of who holds it. */
final class Referee {

    private static final long A_MILLISECOND = 1_000_000;

    private final GStatusWord words;
    private final G gp = new G(1, GStatus.IDLE);
    private final int expectedLast;
    /** Who has set the scan bit and not yet cleared it; empty if nobody. */
    private String holder = "";

    private int heldWord;
    private String takenOnBy = "";
    private int actorsLeft;
    private int lastWord;

    Referee(GStatusWord words, int word, int expectedLast) {
        this.words = words;
        this.expectedLast = expectedLast;
        Go.name(gp.atomicstatus, "atomicstatus");
        write(word);
        if (GStatus.isScan(word)) {
            holder = "caller";
            heldWord = word;
        }
    }

    /** Lets all do their steps, and looks whether the word is what it should be. */
    void lets(List<Actor> actors) {
        actorsLeft = actors.size();
        for (Actor actor : actors) {
            Go.go(actor.name(), () -> {
                for (Step step : actor.steps()) {
                    does(actor.name(), step);
                }
                actorsLeft--;
            });
        }
        while (actorsLeft > 0) {
            Go.sleep(A_MILLISECOND);
        }
        if (expectedLast != -1 && word() != expectedLast) {
            throw new GoPanic("in the end the word is " + Words.of(word()) + ", and not " + Words.of(expectedLast));
        }
    }

    /** Does one step, and answers in words what came of it. */
    String does(String who, Step step) {
        Go.note(Words.of(step), null, "");
        String answer = GStatesKata.within(step.operation().task, () -> answer(who, step));
        if (!answer.isEmpty()) {
            Go.note("  =", null, answer);
        }
        return answer;
    }

    private String answer(String who, Step step) {
        return switch (step.operation()) {
            case READGSTATUS -> Words.of(words.readgstatus(gp));
            case CASGSTATUS -> {
                words.casgstatus(gp, step.oldval(), step.newval());
                yield "";
            }
            case CASTOGSCANSTATUS -> String.valueOf(setsBit(who, step));
            case CASFROM_GSCANSTATUS -> clearsBit(who, step.oldval(), step.newval());
            case SCANS -> scans(who, step);
            case CASGTOPREEMPTSCAN -> preempts(who, step);
            case CASGFROMPREEMPTED -> takesOn(who, step);
            case HOLDS -> holds(who);
            case LETS_GO -> letsGo(who);
            case CHANGES -> changes(step);
            case CHANGES_LATER -> {
                Go.go("another", () -> changes(step));
                yield "";
            }
        };
    }

    private boolean setsBit(String who, Step step) {
        boolean isSet = words.castogscanstatus(gp, step.oldval(), step.newval());
        if (isSet) {
            nowHolds(who, step.newval());
        }
        return isSet;
    }

    private String clearsBit(String who, int oldval, int newval) {
        checkStillHeld(who);
        // Nobody may hold it any more when the call begins, for it is free as soon as the word has changed.
        holder = "";
        words.casfrom_Gscanstatus(gp, oldval, newval);
        return "";
    }

    private String scans(String who, Step step) {
        if (!setsBit(who, step)) {
            return "false";
        }
        Go.point("reads the stack", null);
        return "true" + clearsBit(who, step.newval(), step.oldval());
    }

    private String preempts(String who, Step step) {
        words.casGToPreemptScan(gp, step.oldval(), step.newval());
        nowHolds(who, step.newval());
        return "";
    }

    private String takesOn(String who, Step step) {
        boolean isTaken = words.casGFromPreempted(gp, step.oldval(), step.newval());
        if (isTaken) {
            if (!takenOnBy.isEmpty()) {
                throw new GoPanic("both the " + takenOnBy + " and the " + who + " have taken it on");
            }
            takenOnBy = who;
        }
        return String.valueOf(isTaken);
    }

    private void nowHolds(String who, int expected) {
        if (!holder.isEmpty()) {
            throw new GoPanic("both the " + holder + " and the " + who + " hold the scan bit");
        }
        holder = who;
        heldWord = expected;
        checkStillHeld(who);
    }

    private void checkStillHeld(String who) {
        if (holder.equals(who) && word() != heldWord) {
            throw new GoPanic(
                    "while the " + who + " held the scan bit, " + Words.of(heldWord) + " became " + Words.of(word()));
        }
    }

    private String holds(String who) {
        Go.point("", null);
        int word = word();
        if (GStatus.isScan(word) || !GStatus.of(word).isScannable()) {
            return "no";
        }
        write(word | GStatus.GSCAN);
        nowHolds(who, word | GStatus.GSCAN);
        return "yes: " + Words.of(word());
    }

    private String letsGo(String who) {
        Go.point("", null);
        if (!holder.equals(who)) {
            return "";
        }
        checkStillHeld(who);
        holder = "";
        write(heldWord & ~GStatus.GSCAN);
        return Words.of(word());
    }

    private String changes(Step step) {
        Go.point("", null);
        if (word() != step.oldval()) {
            return "no, it is " + Words.of(word());
        }
        write(step.newval());
        return "yes";
    }

    void keepLastWord() {
        lastWord = word();
    }

    int lastWord() {
        return lastWord;
    }

    private int word() {
        return inOneStep(gp.atomicstatus::load);
    }

    private void write(int word) {
        inOneStep(() -> {
            gp.atomicstatus.store(word);
            return 0;
        });
    }

    /** Does something that is no scheduling point, and so can't be seen half done. */
    private static int inOneStep(IntSupplier operation) {
        List<Integer> result = new ArrayList<>();
        Go.systemstack(() -> result.add(operation.getAsInt()));
        return result.get(0);
    }
}
