package dev.gokata.katas.channel;

import static dev.gokata.kata.testing.KataAssertions.assertThat;

import dev.gokata.kata.testing.Subject;
import dev.gokata.katas.channel.ChannelKata.Chapter;
import dev.gokata.katas.channel.ChannelKata.Story;
import dev.gokata.katas.channel.ChannelKata.Told;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import java.util.ArrayList;
import java.util.List;

/** Operations, one after the other, each in its own goroutine, and what each should lead to. */
record Storyteller(Subject learner, int rule, List<Integer> caps, List<ChannelOperation> operations) {

    Storyteller send(int channel, int value) {
        return then(new ChannelOperation(Kind.SEND, channel, value));
    }

    Storyteller receive(int channel) {
        return then(new ChannelOperation(Kind.RECEIVE, channel, 0));
    }

    private Storyteller then(ChannelOperation operation) {
        List<ChannelOperation> longer = new ArrayList<>(operations);
        longer.add(operation);
        return new Storyteller(learner, rule, caps, longer);
    }

    void agreesWithTheReference() {
        Story story = new Story(caps, operations);
        assertThat(learner.asked(ChannelKata.TELL, story))
                .byRule(rule)
                .asking("each in a goroutine of its own; the slots of the channels: " + caps)
                .tellingDifferencesBy(this::differences)
                .agreesWith(Questions.reference().asked(ChannelKata.TELL, story));
    }

    /** Verifies what each operation led to, as real Go showed. */
    void goes(List<Chapter> chapters) {
        assertThat(learner.asked(ChannelKata.TELL, new Story(caps, operations)))
                .byRule(rule)
                .asking("each in a goroutine of its own; the slots of the channels: " + caps)
                .tellingDifferencesBy(this::differences)
                .shows(new Told("", chapters));
    }

    /** Tells the story up to the first operation that led to something else. */
    private List<String> differences(Told expected, Told found) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            Chapter right = expected.chapters().get(i);
            lines.add(i + ": " + operations.get(i));
            if (i >= found.chapters().size()) {
                lines.add("expected  " + told(right));
                lines.add("found     " + found.end());
                break;
            }
            if (!right.equals(found.chapters().get(i))) {
                lines.add("expected  " + told(right));
                lines.add("found     " + told(found.chapters().get(i)));
                break;
            }
            lines.set(i, lines.get(i) + "   → " + told(right));
        }
        return lines;
    }

    private static String told(Chapter chapter) {
        String done = chapter.done().isEmpty() ? "waits" : String.join("; ", chapter.done());
        return done + "   len " + chapter.lens();
    }
}
