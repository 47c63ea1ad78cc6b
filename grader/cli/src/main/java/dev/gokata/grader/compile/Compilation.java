package dev.gokata.grader.compile;

import java.util.List;
import java.util.Map;

/** What came of compiling sources. */
public sealed interface Compilation {

    /**
     * The sources compiled.
     *
     * @param classes the class files by the binary names of the classes
     */
    record Compiled(Map<String, byte[]> classes) implements Compilation {

        /** Copies the map. */
        public Compiled {
            classes = Map.copyOf(classes);
        }
    }

    /**
     * The sources have errors.
     *
     * @param diagnostics the first errors in javac's order, at most {@link JavaCompilation#MAX_DIAGNOSTICS}
     * @param leftOut how many errors more there were, counted up to {@link JavaCompilation#MAX_COUNTED}
     */
    record NotCompiled(List<SourceMessage> diagnostics, int leftOut) implements Compilation {

        /** Copies the list. */
        public NotCompiled {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /**
     * The sources may be right, but the compiler could not finish with them.
     *
     * @param sentence what they have too much of, for the learner
     */
    record CompilerLimit(String sentence) implements Compilation {

        static final CompilerLimit TOO_DEEP =
                new CompilerLimit("the code is too deeply nested to compile: split its longest expression");
        static final CompilerLimit TOO_BIG =
                new CompilerLimit("the code is too big to compile: it takes more memory than a kata may use");
        static final CompilerLimit TOO_LONG =
                new CompilerLimit("the code is too big to compile: it takes more processor time than a kata may use");
        static final CompilerLimit TOO_MANY_CLASSES =
                new CompilerLimit("the code is too big to compile: it makes more classes than a kata may have");
        static final CompilerLimit COMPILER_BUG =
                new CompilerLimit("the Java compiler fails on this code without saying why: try to write it simpler");
    }
}
