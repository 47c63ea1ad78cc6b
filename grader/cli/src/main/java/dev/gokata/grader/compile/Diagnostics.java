package dev.gokata.grader.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticListener;
import javax.tools.JavaFileObject;

/** Keeps the first errors that javac reports, and counts the rest. */
final class Diagnostics implements DiagnosticListener<JavaFileObject> {

    private final Map<String, String> sources;
    private final List<SourceMessage> first = new ArrayList<>();
    private int errors;

    Diagnostics(Map<String, String> sources) {
        this.sources = sources;
    }

    @Override
    public void report(Diagnostic<? extends JavaFileObject> diagnostic) {
        if (diagnostic.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        errors++;
        if (first.size() < JavaCompilation.MAX_DIAGNOSTICS) {
            first.add(message(diagnostic));
        }
    }

    boolean any() {
        return errors > 0;
    }

    Compilation.NotCompiled result() {
        return new Compilation.NotCompiled(first, errors - first.size());
    }

    private SourceMessage message(Diagnostic<? extends JavaFileObject> diagnostic) {
        // The root's messages are English. Asked for English, javac would find no bundle of that name, and fall back to
        // the machine's own language.
        String message = cut(diagnostic.getMessage(Locale.ROOT));
        if (!(diagnostic.getSource() instanceof MemorySource source)) {
            return new SourceMessage("", 0, 0, message, "");
        }
        String text = sources.getOrDefault(source.path(), "");
        long position = diagnostic.getPosition();
        if (position == Diagnostic.NOPOS || position > text.length()) {
            return new SourceMessage(source.path(), 0, 0, message, "");
        }
        int at = (int) position;
        return new SourceMessage(
                source.path(),
                (int) diagnostic.getLineNumber(),
                Excerpt.column(text, at),
                message,
                Excerpt.at(text, at));
    }

    private static String cut(String message) {
        int end = SourceMessage.MAX_TEXT - 1;
        return message.length() > end ? message.substring(0, end) + "…" : message;
    }
}
