package dev.gokata.kata.subject;

import dev.gokata.kata.wire.Frames;
import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The process that holds one submission and answers scenarios with outcomes.
 *
 * <p>Its class path is this API and what a learner compiles against; the learner's classes and the probes come over the
 * channel, so it reads no file of ours. It ends when its input does.
 *
 * <p>The first message is the {@link WorldClasses}. Each message after it is a question: its number, whether a new
 * world is wanted, the probe, the step budget and the scenario. Each answer is the question's number and the outcome.
 */
public final class SubjectMain {

    private final Frames frames;
    private final WorldClasses classes;
    private @Nullable SubjectWorld world;

    private SubjectMain(Frames frames, WorldClasses classes) {
        this.frames = frames;
        this.classes = classes;
    }

    /**
     * Answers until the input ends.
     *
     * @param arguments none
     * @throws IOException if the channel breaks
     */
    public static void main(String[] arguments) throws IOException {
        Frames frames = new Frames(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        // The channel is ours alone: what the learner prints goes nowhere, and nothing can be read.
        System.setIn(InputStream.nullInputStream());
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        System.setOut(nowhere);
        System.setErr(nowhere);
        try {
            WireReader first = new WireReader(frames.receive());
            WorldClasses classes = WorldClasses.read(first);
            first.expectEnd();
            new SubjectMain(frames, classes).answerAll();
        } catch (EOFException e) {
            // The grader is done with this process.
        }
        // A thread of the learner's, should one exist, must not keep the process alive.
        Runtime.getRuntime().halt(0);
    }

    private void answerAll() throws IOException {
        while (true) {
            WireReader question = new WireReader(frames.receive());
            long number = question.readLong();
            boolean fresh = question.readLong(0, 1) == 1;
            String probe = question.readString();
            long budget = question.readLong();
            byte[] scenario = question.readBytes();
            question.expectEnd();
            SubjectWorld asked = world;
            if (fresh || asked == null) {
                asked = SubjectWorld.create(classes, SubjectMain.class.getClassLoader());
                world = asked;
            }
            byte[] outcome = asked.ask(probe, budget, scenario);
            WireWriter answer = new WireWriter();
            answer.writeLong(number);
            answer.writeBytes(outcome);
            frames.send(answer.toByteArray());
        }
    }
}
