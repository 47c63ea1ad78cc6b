package dev.gokata.katas.runqueue;

import dev.gokata.katas.runqueue.RunQueueKata.Actor;
import dev.gokata.katas.runqueue.RunQueueKata.Step;
import dev.gokata.runtime.sched.G;
import java.util.ArrayList;
import java.util.List;

/** How steps are told. */
final class Words {

    private Words() {}

    static String of(Step step) {
        String gs =
                String.join(", ", step.goids().stream().map(goid -> "g" + goid).toList());
        return switch (step.operation()) {
            case PUT_IN_RING -> "putInRing(" + gs + ")";
            case GET_FROM_RING -> "getFromRing()";
            case PUT_NEXT -> "putNext(" + gs + ")";
            case GET_NEXT -> "getNext()";
            case RUNQPUTSLOW -> "runqputslow(" + gs + ")";
            case RUNQPUT -> "runqput(" + gs + ", next = false)";
            case RUNQPUT_NEXT -> "runqput(" + gs + ", next = true)";
            case RUNQGET -> "runqget()";
            case RUNQPUTBATCH ->
                "runqputbatch(" + (gs.length() > 40 ? step.goids().size() + " goroutines" : gs) + ")";
            case RUNQGRAB -> "runqgrab(batch, -1, stealRunNextG = false)";
            case RUNQGRAB_NEXT_TOO -> "runqgrab(batch, -1, stealRunNextG = true)";
            case RUNQSTEAL -> "runqsteal(victim, stealRunNextG = false)";
            case RUNQSTEAL_NEXT_TOO -> "runqsteal(victim, stealRunNextG = true)";
            case STEAL_AND_RUN -> "runqsteal(queue, stealRunNextG = true), then runqget() till nil";
            case RUNQEMPTY -> "runqempty()";
            case ADDS_TO_RING -> "adds " + gs + " to the ring in one step";
            case ADDS_NEXT -> "puts " + gs + " into runnext in one step";
            case TAKES_ONE -> "takes the oldest in one step";
            case TAKES_HALF -> "takes half in one step";
            case TAKES_HALF_TO_GLOBAL -> "takes half to the global queue in one step";
            case TAKES_NEXT -> "takes runnext in one step";
        };
    }

    static String of(Actor actor) {
        return "the " + actor.name() + ": "
                + String.join("; ", actor.steps().stream().map(Words::of).toList());
    }

    static String names(List<G> gs) {
        List<String> names = new ArrayList<>();
        for (G gp : gs) {
            names.add(gp == null ? "nil" : gp.toString());
        }
        return names.isEmpty() ? "nobody" : String.join(" ", names);
    }
}
