package dev.gokata.grader.subject;

import dev.gokata.kata.testing.SubjectLost;
import java.io.File;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a submission's process is kept away from the machine, and the command that it is started by.
 *
 * <p>What a machine offers is found by trying, the strongest first: a subject is started so, and has to come to life.
 */
public final class Isolation {

    /** A process of its own, and nothing more. */
    public static final Isolation NONE = new Isolation(Level.L0, null, false, null, null);

    private static final String NOBODY = "65534";

    private final Level level;
    private final @Nullable Path bwrap;
    private final boolean sealed;
    private final @Nullable Path setpriv;
    private final @Nullable Path prlimit;

    /** What keeps a submission away from the machine; each level has what those before it have. */
    public enum Level {
        /** A process of its own, with an empty environment. */
        L0("process"),
        /** The kernel's limits on what one process may take; another user's rights where the grader runs as root. */
        L1("rlimits"),
        /** Namespaces of its own, by bubblewrap: no network, no process and no file but Java's and the kata's. */
        L2("bubblewrap");

        private final String means;

        Level(String means) {
            this.means = means;
        }

        /**
         * Returns the level as records have it.
         *
         * @return its name and its means, like {@code L2 bubblewrap}
         */
        public String words() {
            return name() + " " + means;
        }
    }

    private Isolation(
            Level level, @Nullable Path bwrap, boolean sealed, @Nullable Path setpriv, @Nullable Path prlimit) {
        this.level = level;
        this.bwrap = bwrap;
        this.sealed = sealed;
        this.setpriv = setpriv;
        this.prlimit = prlimit;
    }

    /**
     * Finds the strongest isolation that works here.
     *
     * @param classPath what a learner's code is run with: it has to be readable inside
     * @return the isolation
     */
    public static Isolation strongest(List<Path> classPath) {
        return candidates().stream()
                .filter(each -> each.lets(classPath, Optional.empty()))
                .findFirst()
                .orElse(NONE);
    }

    /**
     * Finds the isolation that another process of the grader's has found here.
     *
     * @param words its level's {@link Level#words()}
     * @param classPath what a learner's code is run with
     * @return the isolation
     * @throws IllegalStateException if it doesn't work for this process: less of it would be a surprise to whoever asked
     */
    public static Isolation of(String words, List<Path> classPath) {
        return Stream.concat(candidates().stream(), Stream.of(NONE))
                .filter(each -> each.level.words().equals(words))
                .filter(each -> each == NONE || each.lets(classPath, Optional.empty()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("isolation " + words + " does not work any more"));
    }

    /**
     * Lists what could work here, the strongest first.
     *
     * <p>Root first tries to be nobody, which fails where nobody can read Java or the class path.
     */
    static List<Isolation> candidates() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return List.of();
        }
        Path bwrap = tool("bwrap");
        Path setpriv = tool("setpriv");
        Path prlimit = tool("prlimit");
        List<Isolation> candidates = new ArrayList<>();
        if (bwrap != null) {
            candidates.add(new Isolation(Level.L2, bwrap, true, setpriv, prlimit));
            candidates.add(new Isolation(Level.L2, bwrap, false, setpriv, prlimit));
            candidates.add(new Isolation(Level.L2, bwrap, false, null, prlimit));
            candidates.add(new Isolation(Level.L2, bwrap, false, null, null));
        }
        if (prlimit != null) {
            candidates.add(new Isolation(Level.L1, null, false, setpriv, prlimit));
            candidates.add(new Isolation(Level.L1, null, false, null, prlimit));
        }
        return candidates;
    }

    private static @Nullable Path tool(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin" + File.pathSeparator + "/bin");
        for (String folder : path.split(File.pathSeparator)) {
            Path file = Path.of(folder).resolve(name);
            if (file.isAbsolute() && Files.isExecutable(file)) {
                return file;
            }
        }
        return null;
    }

    /**
     * Returns how far this goes.
     *
     * @return the level
     */
    public Level level() {
        return level;
    }

    /** Tells whether a subject comes to life when it is kept away from the machine so. */
    boolean lets(List<Path> classPath, Optional<Path> archive) {
        try (SubjectProcess subject = SubjectProcess.start(classPath, archive, SubjectLimits.DEFAULT, this)) {
            subject.awaitReady();
            return true;
        } catch (SubjectLost | UncheckedIOException e) {
            return false;
        }
    }

    /** Tells whether the JVM is a process below the one that is started. */
    boolean hidesTheJvm() {
        return bwrap != null;
    }

    /** Puts a command around that of a JVM. */
    List<String> around(List<String> java, List<Path> readable, SubjectLimits limits) {
        List<String> command = new ArrayList<>();
        if (setpriv != null) {
            command.addAll(List.of(setpriv.toString(), "--pdeathsig=KILL"));
            if (isRoot()) {
                command.addAll(List.of("--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            }
            command.add("--");
        }
        if (bwrap != null) {
            command.add(bwrap.toString());
            command.addAll(new Box(Path.of(System.getProperty("java.home")), prlimit, readable, sealed).options());
            command.add("--");
        }
        if (prlimit != null) {
            command.addAll(rlimits(prlimit, limits));
        }
        command.addAll(java);
        return command;
    }

    private List<String> rlimits(Path tool, SubjectLimits limits) {
        List<String> command = new ArrayList<>(List.of(
                tool.toString(),
                "--core=0",
                "--nofile=" + SubjectLimits.OPEN_FILES,
                "--fsize=" + SubjectLimits.FILE_BYTES,
                // Far above what the watchdog ends it for: this holds while nobody looks.
                "--data=" + 4L * limits.residentMegabytes() * 1024 * 1024));
        if (bwrap != null) {
            // Counted in the namespace alone; without one it would be all that the user runs.
            command.add("--nproc=" + 2 * limits.threads());
        }
        command.add("--");
        return command;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}
