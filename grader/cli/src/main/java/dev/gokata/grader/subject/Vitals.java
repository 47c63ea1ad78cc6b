package dev.gokata.grader.subject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the operating system tells of a subject's JVM; where it tells nothing, everything is zero. */
final class Vitals {

    private final ProcessHandle started;
    private final boolean below;
    private @Nullable ProcessHandle jvm;

    /**
     * Looks at a process.
     *
     * @param started the process that was started
     * @param below whether the JVM is not that process, but the child of its child
     */
    Vitals(ProcessHandle started, boolean below) {
        this.started = started;
        this.below = below;
        this.jvm = below ? null : started;
    }

    /** The memory that is really taken, in MiB, and the threads. */
    record Taken(int residentMegabytes, int threads) {}

    Duration cpuTime() {
        return jvm().flatMap(each -> each.info().totalCpuDuration()).orElse(Duration.ZERO);
    }

    Taken taken() {
        int resident = 0;
        int threads = 0;
        for (String line : jvm().map(Vitals::status).orElse(List.of())) {
            if (line.startsWith("VmRSS:")) {
                resident = number(line) / 1024;
            } else if (line.startsWith("Threads:")) {
                threads = number(line);
            }
        }
        return new Taken(resident, threads);
    }

    /** Lists the processes that the code in the JVM has started and that are still its descendants. */
    List<ProcessHandle> offspring() {
        return jvm().map(each -> each.descendants().toList()).orElse(List.of());
    }

    /** Lists those that don't end with the process: in a box, all do. */
    List<ProcessHandle> offspringThatOutlivesIt() {
        return below ? List.of() : offspring();
    }

    private synchronized Optional<ProcessHandle> jvm() {
        if (jvm == null && below) {
            jvm = started.descendants()
                    .filter(each -> !started.equals(each.parent().orElse(started)))
                    .findFirst()
                    .orElse(null);
        }
        return Optional.ofNullable(jvm);
    }

    private static List<String> status(ProcessHandle process) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status"));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static int number(String line) {
        String digits = line.replaceAll("[^0-9]", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }
}
