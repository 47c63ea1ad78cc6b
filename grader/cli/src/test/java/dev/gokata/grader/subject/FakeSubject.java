package dev.gokata.grader.subject;

import dev.gokata.grader.compile.Compilation;
import dev.gokata.grader.compile.JavaCompilation;
import dev.gokata.kata.subject.SubjectMain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A process that passes itself off as the subject, and says what it likes. */
final class FakeSubject {

    private FakeSubject() {}

    /**
     * Starts one.
     *
     * @param folder where its class goes
     * @param answer what it does when it has read the classes and the first question; {@code out} is the channel, and
     *     {@code question} the question's bytes
     */
    static SubjectProcess start(Path folder, String answer) {
        String source = """
                package dev.gokata.kata.subject;
                import java.io.*;
                public final class SubjectMain {
                    public static void main(String[] arguments) throws Exception {
                        DataInputStream in = new DataInputStream(System.in);
                        DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
                        frame(out);
                        out.flush();
                        in.readNBytes(in.readInt());
                        byte[] question = in.readNBytes(in.readInt());
                        %s
                        out.flush();
                        while (in.read() >= 0) {}
                    }
                    static void frame(DataOutputStream out, int... bytes) throws IOException {
                        out.writeInt(bytes.length);
                        for (int each : bytes) { out.write(each); }
                    }
                }
                """.formatted(answer);
        Compilation compilation =
                JavaCompilation.compile(Map.of("dev/gokata/kata/subject/SubjectMain.java", source), List.of());
        byte[] bytes = ((Compilation.Compiled) compilation).classes().get(SubjectMain.class.getName());
        try {
            Path file = folder.resolve("dev/gokata/kata/subject/SubjectMain.class");
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return SubjectProcess.start(List.of(folder), SubjectLimits.DEFAULT);
    }
}
