package dev.gokata.grader.subject;

import dev.gokata.kata.subject.SubjectMain;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The command that starts a subject's JVM, with the limits that a JVM keeps itself. */
final class SubjectCommand {

    private SubjectCommand() {}

    static List<String> of(List<Path> classPath, SubjectLimits limits) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + limits.heapMegabytes() + "m",
                // As deep as a JVM goes by itself: the same recursion ends a learner's own runs.
                "-Xss1m",
                "-XX:MaxMetaspaceSize=96m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+UseSerialGC",
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
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath.stream()
                        .map(each -> each.toAbsolutePath().normalize().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                SubjectMain.class.getName());
    }
}
