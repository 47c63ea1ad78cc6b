package dev.gokata.katas.channel;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.channel.ChannelKata.HandingOver;
import dev.gokata.katas.channel.ChannelKata.Measured;
import dev.gokata.katas.channel.ChannelKata.Measuring;
import dev.gokata.katas.channel.ChannelKata.Operating;
import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.katas.channel.ChannelKata.Turn;
import dev.gokata.katas.channel.ChannelKata.Turned;
import dev.gokata.katas.channel.ChannelKata.Turning;
import dev.gokata.katas.channel.ChannelKata.Waking;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A channel to begin with, and what is done to it. */
record Given(Subject learner, int rule, Situation situation, boolean isLocked) {

    /** What rule 6 allows for one put or take. */
    static final int MOST_STEPS = 8;

    private static final int EMPTIED_SLOTS = 5;

    private Given with(Situation other) {
        return new Given(learner, rule, other, isLocked);
    }

    Given holding(Integer... values) {
        return with(
                new Situation(situation.slots(), situation.recvx(), List.of(values), situation.closed(), 0, List.of()));
    }

    Given from(int recvx) {
        return with(new Situation(
                situation.slots(),
                recvx,
                situation.values(),
                situation.closed(),
                situation.receivers(),
                situation.senders()));
    }

    Given closed() {
        return with(new Situation(situation.slots(), situation.recvx(), situation.values(), true, 0, List.of()));
    }

    Given withReceivers(int receivers) {
        return with(new Situation(situation.slots(), situation.recvx(), List.of(), false, receivers, List.of()));
    }

    Given withSenders(Integer... values) {
        return with(new Situation(situation.slots(), situation.recvx(), situation.values(), false, 0, List.of(values)));
    }

    Given locked() {
        return new Given(learner, rule, situation, true);
    }

    Happening sending(int value) {
        return operating(new ChannelOperation(Kind.SEND, 0, value));
    }

    Happening tryingToSend(int value) {
        return operating(new ChannelOperation(Kind.TRY_SEND, 0, value));
    }

    Happening receiving() {
        return operating(new ChannelOperation(Kind.RECEIVE, 0, 0));
    }

    Happening tryingToReceive() {
        return operating(new ChannelOperation(Kind.TRY_RECEIVE, 0, 0));
    }

    Happening closing() {
        return operating(new ChannelOperation(Kind.CLOSE, 0, 0));
    }

    /** Does something to the nil channel, while this one is there. */
    Happening onNil(Kind kind) {
        return operating(new ChannelOperation(kind, ChannelOperation.NIL, 0));
    }

    Happening operating(ChannelOperation operation) {
        Operating operating = new Operating(situation, operation, isLocked);
        return new Happening(
                learner.asked(ChannelKata.OPERATE, operating),
                Questions.reference().asked(ChannelKata.OPERATE, operating),
                rule,
                operation
                        + (isLocked ? ", while somebody else holds the lock" : "")
                        + (operation.channel() == ChannelOperation.NIL ? "" : told()));
    }

    /** Says what the channel is like, and who waits. The first goroutine that waits is G2. */
    private String told() {
        StringBuilder told = new StringBuilder("   ch1: ");
        told.append(situation.closed() ? "closed, " : "");
        told.append(situation.slots() == 0 ? "unbuffered" : slots(situation.slots()));
        if (!situation.values().isEmpty()) {
            told.append(" holding ").append(joined(situation.values()));
        }
        for (int i = 0; i < situation.receivers(); i++) {
            told.append(i == 0 ? "; to receive wait G" : ", G").append(i + 2);
        }
        for (int i = 0; i < situation.senders().size(); i++) {
            told.append(i == 0 ? "; to send wait G" : ", G").append(i + 2);
            told.append(" with ").append(situation.senders().get(i));
        }
        return told.toString();
    }

    private static String slots(int slots) {
        return slots + (slots == 1 ? " slot" : " slots");
    }

    private static String joined(List<Integer> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Happening sendingTo(int value) {
        return handingOver("send(ch1, the first receiver, " + value + ", unlockf)", value);
    }

    Happening receivingFrom() {
        return handingOver("recv(ch1, the first sender, unlockf)", 0);
    }

    private Happening handingOver(String question, int value) {
        HandingOver handing = new HandingOver(situation, value);
        return new Happening(
                learner.asked(ChannelKata.HAND_OVER, handing),
                Questions.reference().asked(ChannelKata.HAND_OVER, handing),
                rule,
                question + told());
    }

    Happening sendingAndWoken(int value) {
        return waking(new ChannelOperation(Kind.SEND, 0, value), false, 0);
    }

    Happening sendingAndWokenByAClose(int value) {
        return waking(new ChannelOperation(Kind.SEND, 0, value), true, 0);
    }

    Happening receivingAndWokenWith(int value) {
        return waking(new ChannelOperation(Kind.RECEIVE, 0, 0), false, value);
    }

    Happening receivingAndWokenByAClose() {
        return waking(new ChannelOperation(Kind.RECEIVE, 0, 0), true, 0);
    }

    private Happening waking(ChannelOperation operation, boolean closes, int value) {
        Waking waking = new Waking(situation, operation, closes, value);
        String how =
                closes ? "by a close" : operation.kind() == Kind.SEND ? "by a receiver" : "with the value " + value;
        return new Happening(
                learner.asked(ChannelKata.WAKE, waking),
                Questions.reference().asked(ChannelKata.WAKE, waking),
                rule,
                operation + ", and who waits is woken " + how + told());
    }

    void hasLenAndCap(int len, int cap) {
        measuring(false, len, cap);
    }

    /** Measures the nil channel. */
    void nilHasLenAndCap(int len, int cap) {
        measuring(true, len, cap);
    }

    private void measuring(boolean nil, int len, int cap) {
        String name = nil ? "nil" : "ch1";
        assertThat(learner.asked(ChannelKata.MEASURE, new Measuring(situation, nil, isLocked)))
                .byRule(rule)
                .asking("chanlen(" + name + "), chancap(" + name + ")"
                        + (isLocked ? ", while somebody else holds the lock" : "") + (nil ? "" : told()))
                .tellingDifferencesBy(
                        (expected, found) -> List.of(told("expected  ", expected), told("found     ", found)))
                .shows(new Measured(len, cap));
    }

    private static String told(String prefix, Measured measured) {
        return measured.len() < 0 || measured.cap() < 0
                ? prefix + "no answer before the lock is given back"
                : prefix + measured.len() + ", " + measured.cap();
    }

    /** Puts and takes, and verifies what was taken and how the ring looked after each turn. */
    void turnsAsTheReference(List<Turn> turns) {
        Turning turning = new Turning(situation, turns);
        turning(turning).agreesWith(Questions.reference().asked(ChannelKata.TURN, turning));
    }

    void turnsInFewSteps(List<Turn> turns) {
        turning(new Turning(situation, turns))
                .takesAtMost((long) MOST_STEPS * turns.size(), "for " + turns.size() + " turns of the ring");
    }

    private OutcomeAssert<Turned> turning(Turning turning) {
        List<String> turns = turning.turns().stream()
                .map(turn -> turn.put() ? "put " + turn.value() : "take")
                .toList();
        return assertThat(learner.asked(ChannelKata.TURN, turning))
                .byRule(rule)
                .asking(String.join(", ", turns) + told() + ", recvx = " + situation.recvx())
                .byRule(this::ruleOf)
                .tellingDifferencesBy((expected, found) -> differences(turns, expected, found));
    }

    /* Where all is right but what lies in an empty slot, the rule about that one says more. */
    private int ruleOf(Turned expected, Turned found) {
        if (!expected.taken().equals(found.taken())) {
            return rule;
        }
        for (int i = 0; i < expected.states().size(); i++) {
            ChannelState right = expected.states().get(i);
            ChannelState wrong = found.states().get(i);
            if (!right.equals(wrong)) {
                return right.recvx() == wrong.recvx()
                                && right.sendx() == wrong.sendx()
                                && right.qcount() == wrong.qcount()
                                && IntStream.range(0, right.slots().size())
                                        .noneMatch(
                                                slot -> !right.slots().get(slot).isEmpty()
                                                        && !right.slots()
                                                                .get(slot)
                                                                .equals(wrong.slots()
                                                                        .get(slot)))
                        ? EMPTIED_SLOTS
                        : rule;
            }
        }
        return rule;
    }

    /** Tells the first turn after which the ring looks otherwise, for all others follow from it. */
    private static List<String> differences(List<String> turns, Turned expected, Turned found) {
        List<String> lines = new ArrayList<>();
        if (!expected.taken().equals(found.taken())) {
            lines.add("expected  taken " + String.join(", ", expected.taken()));
            lines.add("found     taken " + String.join(", ", found.taken()));
        }
        for (int i = 0; i < turns.size(); i++) {
            if (!expected.states().get(i).equals(found.states().get(i))) {
                lines.add("after turn " + (i + 1) + ", " + turns.get(i));
                lines.addAll(Questions.compared(
                        "", expected.states().get(i), found.states().get(i)));
                break;
            }
        }
        return lines;
    }
}
