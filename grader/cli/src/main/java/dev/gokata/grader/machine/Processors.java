package dev.gokata.grader.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Keeps processes to one processor each, where the system has {@code taskset}.
 *
 * <p>Goroutines hand over to each other all the time, and a thread that is woken on an idle processor takes many times as
 * long to go on as one that is woken where its waker runs. So two processes on a processor each are done sooner than two
 * that share both.
 */
public final class Processors {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String ALLOWED = "Cpus_allowed_list:";

    private Processors() {}

    /**
     * Returns what commands begin with that are to be run at the same time.
     *
     * @param atOnce how many
     * @return for each the words before its own; none where there are fewer processors, or no way to choose one
     */
    public static List<List<String>> prefixes(int atOnce) {
        List<List<String>> prefixes = new ArrayList<>();
        for (int processor : allowed()) {
            List<String> prefix = List.of("taskset", "-c", String.valueOf(processor));
            if (prefixes.size() < atOnce && works(prefix)) {
                prefixes.add(prefix);
            }
        }
        return prefixes.size() == atOnce ? prefixes : Collections.nCopies(atOnce, List.of());
    }

    /**
     * Keeps threads of a process that runs to one processor, if there are several. What they start later stays there, too.
     *
     * <p>It is asked for and not waited for: where it can't be done, the threads are slower.
     *
     * @param process the process
     * @param number which processor, counted from the last that there is, 0
     * @param wanted whether a thread is meant, of whose name there are 15 characters
     */
    public static void keepToOne(ProcessHandle process, int number, Predicate<String> wanted) {
        List<Integer> allowed = allowed();
        if (allowed.size() < 2) {
            return;
        }
        String chosen = String.valueOf(allowed.get(allowed.size() - 1 - number % allowed.size()));
        try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            for (Path thread : threads.toList()) {
                if (wanted.test(Files.readString(thread.resolve("comm")).strip())) {
                    new ProcessBuilder(
                                    "taskset",
                                    "-p",
                                    "-c",
                                    chosen,
                                    thread.getFileName().toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                }
            }
        } catch (IOException e) {
            // A thread has ended meanwhile, or there is no taskset.
        }
    }

    private static List<Integer> allowed() {
        try {
            return Files.readAllLines(STATUS).stream()
                    .filter(line -> line.startsWith(ALLOWED))
                    .findFirst()
                    .map(line -> listed(line.substring(ALLOWED.length()).strip()))
                    .orElse(List.of());
        } catch (IOException e) {
            // Only Linux has it, and only Linux has taskset.
            return List.of();
        }
    }

    /** Reads a list such as {@code 0-3,6}. */
    static List<Integer> listed(String ranges) {
        List<Integer> processors = new ArrayList<>();
        for (String range : ranges.split(",", -1)) {
            String[] ends = range.split("-", -1);
            for (int at = Integer.parseInt(ends[0]); at <= Integer.parseInt(ends[ends.length - 1]); at++) {
                processors.add(at);
            }
        }
        return processors;
    }

    private static boolean works(List<String> prefix) {
        List<String> command = new ArrayList<>(prefix);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
