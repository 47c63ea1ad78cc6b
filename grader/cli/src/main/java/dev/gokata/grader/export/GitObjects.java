package dev.gokata.grader.export;

import dev.gokata.grader.intake.UsageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** All that a git repository ever had, whatever leads to it: a commit that was undone keeps its files. */
final class GitObjects {

    private GitObjects() {}

    /** Is given each object. */
    interface Visitor {
        void visit(String name, byte[] content) throws IOException;
    }

    /** Returns how many there are. */
    static int visit(Path repository, Visitor visitor) throws IOException {
        List<String> command = List.of(
                "git",
                "-C",
                repository.toString(),
                "cat-file",
                "--batch-all-objects",
                "--unordered",
                "--batch=%(objecttype) %(objectname) %(objectsize)");
        Process git = start(command);
        int count = 0;
        try (OutputStream none = git.getOutputStream();
                InputStream in = new BufferedInputStream(git.getInputStream())) {
            none.close();
            for (String head = line(in); !head.isEmpty(); head = line(in)) {
                String[] words = head.split(" ");
                visitor.visit(".git: " + words[0] + " " + words[1], in.readNBytes(Integer.parseInt(words[2])));
                if (in.read() != '\n') {
                    throw new IOException("git said something else than its documentation says");
                }
                count++;
            }
        } finally {
            git.destroy();
        }
        return count;
    }

    private static Process start(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UsageException(
                    "the folder is a git repository, but there is no git on the path to search its history"
                            + " with: install it, or export to a folder that is none");
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            line.append(new String(new byte[] {(byte) b}, StandardCharsets.US_ASCII));
        }
        return line.toString();
    }
}
