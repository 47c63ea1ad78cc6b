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
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The process that holds one submission and answers scenarios with outcomes.
 *
 * <p>Its class path is this API and what a learner compiles against; the learner's classes and the probes come over the
 * channel, so it reads no file of ours. It ends when its input does.
 *
 * <p>It says by an empty message that it has started. The first message to it is the {@link WorldClasses}. Each message
 * after that is a question: its number, the number of the world that is asked, the probe, the step budget and the
 * scenario. Each answer is the question's number and the outcome; several questions may be asked before the first answer
 * is read, and are answered in their order. A world is made when its number is first used, and
 * forgotten when {@link #MOST_WORLDS} others were asked since: tests ask a few in turn, and nobody says when one is done
 * with.
 */
public final class SubjectMain {

    /** How many worlds are kept at the same time. */
    public static final int MOST_WORLDS = 16;

    /** What this process exits with when the learner's code has printed more than {@link #MOST_PRINTED} bytes. */
    public static final int EXIT_PRINTED_TOO_MUCH = 4;

    /** How many bytes the learner's code may print, though nobody reads them. */
    public static final long MOST_PRINTED = 64L * 1024 * 1024;

    private final Frames frames;
    private final WorldClasses classes;
    private final Map<Long, SubjectWorld> worlds = new LinkedHashMap<>();

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
        PrintStream nowhere = new Unlocked(new Nowhere());
        System.setOut(nowhere);
        System.setErr(nowhere);
        int status = 1;
        try {
            // Until here nothing of the learner's was near: what goes wrong so far is no fault of theirs.
            frames.send(new byte[0]);
            WireReader first = new WireReader(frames.receive());
            WorldClasses classes = WorldClasses.read(first);
            first.expectEnd();
            new SubjectMain(frames, classes).answerAll();
        } catch (EOFException e) {
            // The grader is done with this process.
            status = 0;
        } finally {
            // A thread of the learner's, should one exist, must not keep the process alive.
            Runtime.getRuntime().halt(status);
        }
    }

    private void answerAll() throws IOException {
        while (true) {
            WireReader question = new WireReader(frames.receive());
            long number = question.readLong();
            long world = question.readLong();
            String probe = question.readString();
            long budget = question.readLong();
            byte[] scenario = question.readBytes();
            question.expectEnd();
            byte[] outcome = world(world).ask(probe, budget, scenario);
            WireWriter answer = new WireWriter();
            answer.writeLong(number);
            answer.writeBytes(outcome);
            frames.put(answer.toByteArray());
            // Who asks ahead can wait for several answers at once.
            if (frames.available() == 0) {
                frames.flush();
            }
        }
    }

    private SubjectWorld world(long number) {
        SubjectWorld world = worlds.remove(number);
        if (world == null) {
            world = SubjectWorld.create(classes, SubjectMain.class.getClassLoader());
        }
        // Behind all others: the first is the one that was asked longest ago.
        worlds.put(number, world);
        if (worlds.size() > MOST_WORLDS) {
            worlds.remove(worlds.keySet().iterator().next());
        }
        return world;
    }

    /**
     * An output that asks the learner's objects for their texts outside of its lock: a goroutine that parks while it tells
     * its text must not keep others from printing.
     */
    private static final class Unlocked extends PrintStream {

        Unlocked(OutputStream out) {
            super(out, false, StandardCharsets.UTF_8);
        }

        @Override
        public PrintStream format(String format, Object... arguments) {
            print(String.format(format, arguments));
            return this;
        }

        @Override
        public PrintStream format(Locale locale, String format, Object... arguments) {
            print(String.format(locale, format, arguments));
            return this;
        }
    }

    /** Where prints go: nowhere, up to a bound. */
    private static final class Nowhere extends OutputStream {

        private long printed;

        @Override
        public void write(int each) {
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count(length);
        }

        private synchronized void count(int bytes) {
            printed += bytes;
            if (printed > MOST_PRINTED) {
                Runtime.getRuntime().halt(EXIT_PRINTED_TOO_MUCH);
            }
        }
    }
}
