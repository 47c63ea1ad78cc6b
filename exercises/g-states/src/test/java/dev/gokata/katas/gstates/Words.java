package dev.gokata.katas.gstates;

import dev.gokata.katas.gstates.GStatesKata.Actor;
import dev.gokata.katas.gstates.GStatesKata.Step;
import dev.gokata.runtime.sched.GStatus;
import java.util.regex.Pattern;

/** How words and steps are told. */
final class Words {

    private static final Pattern NUMBER = Pattern.compile("\\b\\d+\\b");

    private Words() {}

    /** Names a word as Go does. */
    static String of(int word) {
        int code = word & ~GStatus.GSCAN;
        return code >= 0 && code < GStatus.values().length ? GStatus.goName(word) : "0x" + Integer.toHexString(word);
    }

    static String of(Step step) {
        String change = of(step.oldval()) + ", " + of(step.newval());
        return switch (step.operation()) {
            case READGSTATUS -> "readgstatus(gp)";
            case CASGSTATUS -> "casgstatus(gp, " + change + ")";
            case CASTOGSCANSTATUS -> "castogscanstatus(gp, " + change + ")";
            case CASFROM_GSCANSTATUS -> "casfrom_Gscanstatus(gp, " + change + ")";
            case CASGTOPREEMPTSCAN -> "casGToPreemptScan(gp, " + change + ")";
            case CASGFROMPREEMPTED -> "casGFromPreempted(gp, " + change + ")";
            case SCANS -> "scans: castogscanstatus(gp, " + change + "), and back";
            case HOLDS -> "sets the scan bit in one step";
            case LETS_GO -> "clears it in one step";
            case CHANGES_LATER ->
                "another makes " + of(step.oldval()) + " " + of(step.newval()) + " as soon as others may go on";
            case CHANGES -> "makes " + of(step.oldval()) + " " + of(step.newval()) + " in one step";
        };
    }

    static String of(Actor actor) {
        return "the " + actor.name() + ": "
                + String.join("; ", actor.steps().stream().map(Words::of).toList());
    }

    /** Puts Go's names for the numbers in a line of a trace that tells of the word. */
    static String withGoNames(String line) {
        int at = line.indexOf("atomicstatus");
        return at < 0
                ? line
                : line.substring(0, at)
                        + NUMBER.matcher(line.substring(at)).replaceAll(number -> of(Integer.parseInt(number.group())));
    }
}
