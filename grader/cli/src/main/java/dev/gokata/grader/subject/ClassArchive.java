package dev.gokata.grader.subject;

import dev.gokata.kata.subject.Rehearsal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A file from which many subjects load the classes of ours faster than each would from jars.
 *
 * <p>It is of use only to the JVM and the jars that it was made with, and is made anew by everyone who needs it.
 */
public final class ClassArchive implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Path file;

    private ClassArchive(Path file) {
        this.file = file;
    }

    /**
     * Makes an archive.
     *
     * @param classPath what a learner's code is run with, the kata API among it
     * @param isolation how far submissions are kept away from the machine: they have to be able to read it
     * @return the archive, or nothing where none can be made; subjects start without it as well
     */
    public static Optional<ClassArchive> make(List<Path> classPath, Isolation isolation) {
        try {
            // A folder of our own: where everybody may write, somebody could put a file of theirs into its place.
            Path folder = Files.createTempDirectory("kata-subject");
            Path file = folder.resolve("classes.jsa");
            ClassArchive archive = new ClassArchive(file);
            if (isWritten(classPath, file)
                    && folder.toFile().setExecutable(true, false)
                    && file.toFile().setReadable(true, false)
                    && isolation.lets(classPath, Optional.of(file))) {
                return Optional.of(archive);
            }
            archive.close();
        } catch (IOException e) {
            // A full disk, say: it was to save time, and no more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static boolean isWritten(List<Path> classPath, Path file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(SubjectCommand.ofRehearsal(classPath, file, Rehearsal.class));
        builder.environment().clear();
        File nowhere = new File(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(nowhere).start();
        try {
            return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    && process.exitValue() == 0
                    && Files.exists(file);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * Returns where it is.
     *
     * @return a file that everyone may read
     */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            // It is small, and lies where what is temporary does.
        }
    }
}
