package dev.gokata.grader.compile;

import dev.gokata.grader.compile.Compilation.CompilerLimit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/**
 * Compiles sources in memory, in this process.
 *
 * <p>Meant for code that is trusted to end: submitted code goes through a {@link CompilerProcess}. Two threads may
 * compile at the same time, each with an instance of its own. The class path's jars stay open until it is closed.
 */
public final class JavaCompilation implements AutoCloseable {

    /** The Java release that sources are written in and class files are made for. */
    public static final int RELEASE = 17;

    /** The most errors that are told. */
    public static final int MAX_DIAGNOSTICS = 20;

    /** The most errors that are counted: javac stops reporting there. */
    public static final int MAX_COUNTED = 1_000;

    /** The most classes that sources may make. */
    public static final int MAX_CLASSES = 2_000;

    /** The most bytes in all class files together. */
    public static final int MAX_CLASS_BYTES = 4 * 1024 * 1024;

    private static final List<String> OPTIONS = Stream.concat(
                    forRelease().stream(),
                    Stream.of(
                            "-proc:none",
                            "-implicit:none",
                            "-g",
                            // As javac did before Java 9: the first text joined otherwise costs a new JVM 40 ms.
                            "-XDstringConcat=inline",
                            "-nowarn",
                            "-Xlint:none",
                            "-Xmaxerrs",
                            String.valueOf(MAX_COUNTED)))
            .toList();

    private final JavaCompiler javac;
    private final StandardJavaFileManager files;

    /**
     * Prepares to compile.
     *
     * @param classPath jars and folders with the classes that sources may use
     * @throws IllegalStateException if this JVM has no compiler: it is a JRE
     */
    public JavaCompilation(List<Path> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("this Java has no compiler: run the grader with a JDK, not a JRE");
        }
        this.javac = compiler;
        this.files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        try {
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath);
        } catch (IOException e) {
            throw new UncheckedIOException("the class path " + classPath + " can't be read", e);
        }
    }

    /*
     * With --release javac opens a file of what the release had, each time it compiles: that took 8 ms of a kata's 22. A
     * compiler of that very release has it all at hand.
     */
    private static List<String> forRelease() {
        String release = String.valueOf(RELEASE);
        return Runtime.version().feature() == RELEASE
                ? List.of("-source", release, "-target", release)
                : List.of("--release", release);
    }

    /**
     * Compiles trusted sources once.
     *
     * @param sources texts by paths that end in the name of the source file
     * @param classPath jars and folders with the classes that the sources may use
     * @return the class files, or what is wrong
     */
    public static Compilation compile(Map<String, String> sources, List<Path> classPath) {
        try (JavaCompilation compilation = new JavaCompilation(classPath)) {
            return compilation.compile(sources);
        }
    }

    /**
     * Compiles sources.
     *
     * @param sources texts by paths that end in the name of the source file
     * @return the class files, or what is wrong
     */
    public Compilation compile(Map<String, String> sources) {
        Diagnostics diagnostics = new Diagnostics(sources);
        MemoryFiles memory = new MemoryFiles(files);
        BoundedWriter complaints = new BoundedWriter();
        // In the order of the paths, so that the errors have an order too.
        List<MemorySource> units = new TreeMap<>(sources)
                .entrySet().stream()
                        .map(source -> new MemorySource(source.getKey(), source.getValue()))
                        .toList();
        boolean compiled;
        try {
            JavaCompiler.CompilationTask task = javac.getTask(complaints, memory, diagnostics, OPTIONS, null, units);
            task.setLocale(Locale.ROOT);
            compiled = task.call();
        } catch (StackOverflowError e) {
            return CompilerLimit.TOO_DEEP;
        } catch (OutOfMemoryError e) {
            return CompilerLimit.TOO_BIG;
        } catch (RuntimeException e) {
            return limit(String.valueOf(e.getCause() == null ? e : e.getCause()));
        }
        if (compiled) {
            return new Compilation.Compiled(memory.classes());
        }
        return diagnostics.any() ? diagnostics.result() : limit(complaints.text());
    }

    // javac catches what its own code throws, prints it, and says no more than that it failed.
    private static CompilerLimit limit(String complaint) {
        if (complaint.contains(StackOverflowError.class.getName())) {
            return CompilerLimit.TOO_DEEP;
        }
        if (complaint.contains(OutOfMemoryError.class.getName())) {
            return CompilerLimit.TOO_BIG;
        }
        if (complaint.contains(MemoryFiles.TooMuchOutputException.class.getName())) {
            return CompilerLimit.TOO_MANY_CLASSES;
        }
        return CompilerLimit.COMPILER_BUG;
    }

    @Override
    public void close() {
        try {
            files.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler's files can't be closed", e);
        }
    }
}
