package dev.gokata.kata.testing;

import dev.gokata.kata.meta.Brief;
import dev.gokata.kata.meta.KataManifest;
import dev.gokata.kata.meta.Task;
import dev.gokata.kata.testing.KataFailure.Kind;
import dev.gokata.kata.testing.RunSettings.Mode;
import dev.gokata.kata.testing.RunSettings.Unwritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opentest4j.TestAbortedException;

/** Puts a frame around what a test has to say: the task, the kind, the rule, and how to see it again. */
final class Failures {

    private static final int WIDTH = 86;

    /* The tasks that were told as not written, where that is told once a task: there is one such run in a JVM. */
    private static final Set<Integer> TOLD = ConcurrentHashMap.newKeySet();

    private final Binding binding;
    private final int task;
    private final boolean random;

    /** Makes a frame for a test; a random one is told with its seed. */
    Failures(Binding binding, int task, boolean random) {
        this.binding = binding;
        this.task = task;
        this.random = random;
    }

    /** Returns what a test that ended by an exception should end by instead. */
    Throwable framed(Throwable thrown) {
        if (thrown instanceof KataFailure failure) {
            if (failure.kind() == Kind.NOT_WRITTEN) {
                return notWritten(failure);
            }
            return failure.withMessage(message(failure.kind(), failure.rule(), failure.body()));
        }
        if (thrown instanceof TestAbortedException || thrown instanceof SubjectLost) {
            return thrown;
        }
        KataFailure ours = new KataFailure(
                Kind.OURS,
                0,
                List.of("this is a fault of the kata or its tests, not of your code:", thrown.toString()));
        KataFailure framed = ours.withMessage(message(Kind.OURS, 0, ours.body()));
        framed.initCause(thrown);
        return framed;
    }

    /* A stub fails many tests in the same way: one line for each, or even for each task, is enough. */
    private Throwable notWritten(KataFailure failure) {
        String line = failure.body().get(0);
        Unwritten unwrittenTests = binding.settings().unwritten();
        boolean told = unwrittenTests == Unwritten.FAILS_ONCE_A_TASK && !TOLD.add(task);
        if (told || unwrittenTests == Unwritten.IS_SKIPPED) {
            return new NotStarted(line);
        }
        KataFailure unwritten = failure.withMessage(line);
        unwritten.setStackTrace(new StackTraceElement[0]);
        return unwritten;
    }

    private String message(Kind kind, int rule, List<String> body) {
        KataManifest manifest = binding.manifest();
        Brief brief = binding.brief();
        List<String> lines = new ArrayList<>();
        lines.add("");
        String title = manifest.tasks().stream()
                .filter(each -> each.number() == task)
                .findFirst()
                .map(Task::title)
                .orElse("");
        String head = "task " + task + " · " + title;
        lines.add(head
                + " ".repeat(Math.max(2, WIDTH - head.length() - kind.label().length()))
                + kind.label());
        if (rule > 0) {
            lines.add("  rule " + rule + "  " + brief.rule(rule));
        }
        lines.add("");
        body.forEach(line -> lines.add(line.isEmpty() ? "" : "  " + line));
        if (random && kind.dependsOnTheScenario() && binding.settings().mode() == Mode.PRACTICE) {
            lines.add("");
            lines.add("  the smallest case found        ./kata test " + manifest.slug() + " --seed "
                    + binding.settings().seed());
        }
        return String.join("\n", lines) + "\n";
    }
}
