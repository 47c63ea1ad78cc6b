package dev.gokata.grader.subject;

import dev.gokata.kata.subject.SubjectMain;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The command that starts a subject's JVM, with the limits that a JVM keeps itself. */
final class SubjectCommand {

    /* An archive of classes is of use only with the collector that it was made with. */
    private static final String GARBAGE_COLLECTOR = "-XX:+UseSerialGC";

    private SubjectCommand() {}

    static List<String> of(List<Path> classPath, Optional<Path> archive, SubjectLimits limits) {
        List<String> command = new ArrayList<>(List.of(
                java(),
                "-Xmx" + limits.heapMegabytes() + "m",
                // What a question needs is soon done with: room that is used again stays in the processor's cache.
                "-Xmn8m",
                // As deep as a JVM goes by itself: the same recursion ends a learner's own runs.
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                GARBAGE_COLLECTOR,
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-XX:+DisableAttachMechanism",
                "-XX:+ExitOnOutOfMemoryError",
                // The JVM's own words must not get among the answers.
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+SuppressFatalErrorMessage",
                "-XX:-CreateCoredumpOnCrash",
                "-Xshare:auto",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Duser.timezone=UTC",
                "-Dfile.encoding=UTF-8"));
        archive.ifPresent(file -> command.add("-XX:SharedArchiveFile=" + absolute(file)));
        command.addAll(List.of("-cp", joined(classPath), SubjectMain.class.getName()));
        return command;
    }

    /** The command of a JVM that rehearses a subject's start and writes the classes it took into a file. */
    static List<String> ofRehearsal(List<Path> classPath, Path archive, Class<?> main) {
        return List.of(
                java(),
                GARBAGE_COLLECTOR,
                "-XX:ArchiveClassesAtExit=" + absolute(archive),
                "-cp",
                joined(classPath),
                main.getName());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String joined(List<Path> classPath) {
        return classPath.stream().map(SubjectCommand::absolute).collect(Collectors.joining(File.pathSeparator));
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }
}
