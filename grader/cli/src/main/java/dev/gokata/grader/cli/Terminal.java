package dev.gokata.grader.cli;

import java.io.Console;

/** Whether somebody looks on. */
final class Terminal {

    private Terminal() {}

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
}
