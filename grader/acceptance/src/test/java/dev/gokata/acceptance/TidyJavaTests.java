package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** No Java file and no method is longer than one can read at once. Parsed by javac, so that braces in texts don't count. */
class TidyJavaTests {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 70;

    private static final List<Path> FILES = Repository.files(".java");
    private static final List<String> TOO_LONG = new ArrayList<>();
    private static int methods;

    @BeforeAll
    static void parse() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            // What doesn't parse, such as a sample with an error, is not ours to measure.
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, error -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(FILES));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                measure(unit, positions);
            }
        }
    }

    private static void measure(CompilationUnitTree unit, SourcePositions positions) {
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long lines = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method))
                        - unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method))
                        + 1;
                methods++;
                // A method of one statement is a table, and no easier to read in pieces.
                boolean isTable = method.getBody() != null
                        && method.getBody().getStatements().size() == 1;
                if (lines > LONGEST_METHOD && !isTable) {
                    TOO_LONG.add(Repository.shown(Path.of(unit.getSourceFile().toUri())) + ": " + method.getName()
                            + " has " + lines + " lines");
                }
                return super.visitMethod(method, nothing);
            }
        }.scan(unit, null);
    }

    @Test
    void no_file_is_too_long() {
        assertThat(FILES).hasSizeGreaterThan(200).allSatisfy(file -> assertThat(
                        Repository.text(file).lines().count())
                .as(Repository.shown(file))
                .isLessThanOrEqualTo(LONGEST_FILE));
    }

    @Test
    void no_method_is_too_long() {
        assertThat(TOO_LONG).isEmpty();
        assertThat(methods).isGreaterThan(1_000);
    }
}
