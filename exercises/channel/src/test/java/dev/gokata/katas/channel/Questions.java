package dev.gokata.katas.channel;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.Outcome;
import dev.gokata.kata.testing.OutcomeAssert;
import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.channel.ChannelKata.Happened;
import dev.gokata.katas.channel.ChannelKata.Made;
import dev.gokata.katas.channel.ChannelKata.Making;
import dev.gokata.katas.channel.ChannelKata.Operating;
import dev.gokata.katas.channel.ChannelKata.Piece;
import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.testkit.channel.ChannelPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the tests ask your code, in the words of the brief. What it does says what should come of it. */
final class Questions {

    private static final int FIRST_RULE_OF_RECEIVE = 19;
    private static final int FIRST_RULE_OF_CLOSE = 26;

    private final Subject learner = Subject.of(ChannelKata.class);
    private final int rule;

    private Questions(int rule) {
        this.rule = rule;
    }

    /** Asks about one rule of the brief, which a failure will quote. */
    static Questions byRule(int rule) {
        return new Questions(rule);
    }

    /** Returns what is right by definition. Each one numbers its channels from 1. */
    static Subject reference() {
        LockedChannels go = new LockedChannels(n -> 0);
        return Subject.reference(
                new Piece(go, go, (c, value) -> go.chansend(c, value, false), c -> go.chanrecv(c, false)
                        .value()));
    }

    /** Begins with an open, empty channel for which nobody waits. */
    Given slots(int slots) {
        return new Given(learner, rule, Situation.withSlots(slots), false);
    }

    /** Begins with an unbuffered channel. */
    Given unbuffered() {
        return slots(0);
    }

    /** Begins with any channel. */
    Given given(Situation situation) {
        return new Given(learner, rule, situation, false);
    }

    /** Returns the operation that the rule's task asks for. */
    private Kind newest() {
        return rule >= FIRST_RULE_OF_CLOSE ? Kind.CLOSE : rule >= FIRST_RULE_OF_RECEIVE ? Kind.RECEIVE : Kind.SEND;
    }

    /** Begins a story of several channels. */
    Storyteller channels(Integer... caps) {
        return story(List.of(caps), new ArrayList<>());
    }

    /** Begins a story that is told already. */
    Storyteller story(List<Integer> caps, List<ChannelOperation> operations) {
        isWritten(learner, newest());
        return new Storyteller(learner, rule, caps, operations);
    }

    /** Runs a program under many schedules. */
    Explorer program(ChannelProgram program) {
        isWritten(learner, newest());
        return new Explorer(learner, rule, program);
    }

    /** Says first of all that the operation which a task asks for is not written, if so, whatever else is not. */
    private static void isWritten(Subject learner, Kind kind) {
        Operating operating =
                new Operating(Situation.withSlots(0), new ChannelOperation(kind, ChannelOperation.NIL, 0), false);
        Outcome<Happened> outcome = learner.asked(ChannelKata.OPERATE, operating);
        if (outcome instanceof Outcome.NotWritten) {
            assertThat(outcome).observed();
        }
    }

    void makingPanics(int elemSize, long size) {
        making(elemSize, size, 0).shows(new Made("makechan: size out of range", "", Optional.empty()));
    }

    void makingAgreesWithTheReference(int elemSize, long size, int zero) {
        making(elemSize, size, zero).agreesWith(reference().asked(ChannelKata.MAKE, new Making(elemSize, size, zero)));
    }

    private OutcomeAssert<Made> making(int elemSize, long size, int zero) {
        return assertThat(learner.asked(ChannelKata.MAKE, new Making(elemSize, size, zero)))
                .byRule(rule)
                .asking("makechan(elemSize = 8, size = 0, zero = 0), then makechan(elemSize = " + elemSize + ", size = "
                        + size + ", zero = " + zero + ")")
                .tellingDifferencesBy((expected, found) -> {
                    List<String> lines = new ArrayList<>();
                    lines.addAll(made("expected  ", expected));
                    lines.addAll(made("found     ", found));
                    return lines;
                });
    }

    private static List<String> made(String prefix, Made made) {
        if (made.state().isEmpty()) {
            return List.of(prefix + "panic: " + made.panic());
        }
        return pictured(
                prefix + "a channel with the zero value " + made.zero(),
                made.state().get());
    }

    /** Draws a channel below a line. */
    /** Draws two states of a channel; a ring or a queue that is the same in both is left out. */
    static List<String> compared(String when, ChannelState expected, ChannelState found) {
        List<String> right = ChannelPicture.of(expected);
        List<String> wrong = ChannelPicture.of(found);
        List<String> lines = new ArrayList<>(List.of("expected" + when));
        addDifferent(lines, right, wrong);
        lines.add("found" + when);
        addDifferent(lines, wrong, right);
        return lines;
    }

    /* The first line names the channel, the last two are the queues, and those between them draw the ring. */
    private static void addDifferent(List<String> lines, List<String> picture, List<String> other) {
        int queues = picture.size() - 2;
        int otherQueues = other.size() - 2;
        lines.add("  " + picture.get(0));
        if (!picture.subList(1, queues).equals(other.subList(1, otherQueues))) {
            picture.subList(1, queues).forEach(line -> lines.add("  " + line));
        }
        for (int i = 0; i < 2; i++) {
            if (!picture.get(queues + i).equals(other.get(otherQueues + i))) {
                lines.add("  " + picture.get(queues + i));
            }
        }
    }

    static List<String> pictured(String head, ChannelState state) {
        List<String> lines = new ArrayList<>(List.of(head));
        ChannelPicture.of(state).forEach(line -> lines.add("  " + line));
        return lines;
    }
}
