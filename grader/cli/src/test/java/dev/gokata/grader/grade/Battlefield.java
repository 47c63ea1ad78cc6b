package dev.gokata.grader.grade;

import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.catalogue.TinyPack;
import dev.gokata.grader.intake.SubmissionPaths;
import dev.gokata.grader.record.SubmissionRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Grades attacks in one batch, with right answers among them, and looks at what they leave behind. */
final class Battlefield implements AutoCloseable {

    private static final int ATTACKS_PER_RIGHT_ANSWER = 14;
    private static final String TEMPORARY = "java.io.tmpdir";

    private final String temporary = System.getProperty(TEMPORARY);
    private final Path folder;
    private final Attack.Places places;
    private final ServerSocket service;
    private final Set<ProcessHandle> before = descendants();
    private final Map<String, SubmissionRecord> records = new LinkedHashMap<>();
    private final List<SubmissionRecord> rightAnswers = new ArrayList<>();

    /** Lays it out in an empty folder. */
    Battlefield(Path folder, Pack pack) {
        this.folder = folder;
        try {
            Path good = Files.createDirectories(folder.resolve("good"));
            Files.writeString(good.resolve("Doubling.java"), Attack.good());
            service = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
            service.setSoTimeout(1);
            places = new Attack.Places(
                    Files.writeString(folder.resolve("secret.txt"), "the secret of the machine"),
                    Files.createDirectories(folder.resolve("left")),
                    pack.root(),
                    good,
                    service.getLocalPort());
            // Where processes start: what they leave there shall be theirs alone.
            System.setProperty(
                    TEMPORARY, Files.createDirectories(folder.resolve("tmp")).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Grades attacks, and a right answer after some of them. */
    void grade(Grader grader, List<Attack> attacks) {
        for (int i = 0; i < attacks.size(); i++) {
            gradeAttacks(grader, attacks.subList(i, i + 1));
            if (i % ATTACKS_PER_RIGHT_ANSWER == 0 || i == attacks.size() - 1) {
                rightAnswers.add(grader.grade(new SubmissionPaths.Named("good-" + i, places.good()))
                        .get(0));
            }
        }
    }

    /** Grades attacks, and nothing else. */
    void gradeAttacks(Grader grader, List<Attack> attacks) {
        Path made = folder.resolve("made");
        try {
            Files.createDirectories(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Attack attack : attacks) {
            long start = System.nanoTime();
            SubmissionRecord record = grader.grade(new SubmissionPaths.Named(attack.name(), attack.make(made, places)))
                    .get(0);
            records.put(attack.name(), record);
            if (System.getenv("ATTACK_TIMES") != null) {
                System.out.println((System.nanoTime() - start) / 1_000_000 + " ms " + attack.name());
            }
        }
    }

    SubmissionRecord record(Attack attack) {
        SubmissionRecord record = records.get(attack.name());
        if (record == null) {
            throw new AssertionError(attack.name() + " was not graded");
        }
        return record;
    }

    List<SubmissionRecord> rightAnswers() {
        return rightAnswers;
    }

    /** Lists the processes that are still there, long after they should have gone. */
    List<ProcessHandle> processesLeft() {
        Set<ProcessHandle> left = new HashSet<>(descendants());
        left.removeAll(before);
        // Only a guard: what was ended is gone at once, and what was not would be waited for in vain.
        left.forEach(each ->
                each.onExit().completeOnTimeout(each, 20, TimeUnit.SECONDS).join());
        return left.stream().filter(ProcessHandle::isAlive).toList();
    }

    /** Lists the files that were written where processes start, and where attacks were told to write. */
    List<Path> filesLeft() {
        List<Path> left = new ArrayList<>();
        for (Path each : List.of(folder.resolve("tmp"), places.left())) {
            try (Stream<Path> files = Files.list(each)) {
                files.forEach(left::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return left;
    }

    /** Tells whether somebody reached the service on this machine. */
    boolean wasConnectedTo() {
        try {
            service.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<ProcessHandle> descendants() {
        return ProcessHandle.current().descendants().collect(Collectors.toSet());
    }

    @Override
    public void close() throws IOException {
        System.setProperty(TEMPORARY, temporary);
        service.close();
    }

    static Grader grader(Pack pack, Walls walls) {
        return new Grader(pack, List.of(pack.kata(TinyPack.SLUG)), 1, walls, 1);
    }
}
