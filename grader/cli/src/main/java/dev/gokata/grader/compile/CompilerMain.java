package dev.gokata.grader.compile;

import dev.gokata.grader.compile.CompilerMessages.Request;
import dev.gokata.kata.wire.Frames;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The process that compiles submissions, one after another.
 *
 * <p>It compiles a small class of its own, says by an empty message that it is ready, and then answers each request
 * with a compilation. It ends as soon as its input does, even in the middle of compiling: it never outlives the grader.
 */
public final class CompilerMain {

    private final Frames frames;
    private final BlockingQueue<byte[]> requests = new ArrayBlockingQueue<>(1);
    private @Nullable JavaCompilation compilation;
    private List<Path> classPath = List.of();

    private CompilerMain(Frames frames) {
        this.frames = frames;
    }

    /**
     * Answers until the input ends.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Frames frames = new Frames(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        CompilerMain main = new CompilerMain(frames);
        // Reading goes on while compiling does: only so does the end of the input end the process in time.
        Thread compiling = new Thread(main::answerAll, "compiling");
        compiling.setDaemon(true);
        compiling.start();
        main.readAll();
    }

    private void readAll() {
        try {
            while (true) {
                requests.put(frames.receive());
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void answerAll() {
        try {
            compilation(List.of()).compile(Map.of("Warm.java", "class Warm { Object warm = (Runnable) () -> {}; }"));
            frames.send(new byte[0]);
            while (true) {
                Request request = CompilerMessages.decodeRequest(requests.take());
                frames.send(
                        CompilerMessages.encode(compilation(request.classPath()).compile(request.sources())));
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            Runtime.getRuntime().halt(1);
        }
    }

    private JavaCompilation compilation(List<Path> wanted) {
        JavaCompilation open = compilation;
        if (open == null || !wanted.equals(classPath)) {
            if (open != null) {
                open.close();
            }
            open = new JavaCompilation(wanted);
            compilation = open;
            classPath = List.copyOf(wanted);
        }
        return open;
    }
}
