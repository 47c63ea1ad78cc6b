package dev.gokata.grader.cli;

import java.io.Console;
import java.io.IOException;

/** Whether somebody looks on. */
final class Terminal {

    private static final int WIDTH = 120;

    private Terminal() {}

    /** Tells whether output is a terminal's that colours and the like are welcome to. */
    static boolean takesCodes() {
        String noColor = System.getenv("NO_COLOR");
        return isThere() && (noColor == null || noColor.isEmpty()) && !"dumb".equals(System.getenv("TERM"));
    }

    /** Tells whether input and output are a terminal's. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there can be a console without a terminal, and this method to tell.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Returns how many characters a line may have; what fits most windows, where there is no terminal to ask. */
    static int width() {
        if (!isThere()) {
            return WIDTH;
        }
        try (org.jline.terminal.Terminal terminal = org.jline.terminal.TerminalBuilder.builder()
                .system(true)
                .exec(true)
                .jna(false)
                .jansi(false)
                .dumb(true)
                .build()) {
            return terminal.getWidth() > 0 ? terminal.getWidth() : WIDTH;
        } catch (IOException | IllegalStateException e) {
            return WIDTH;
        }
    }
}
