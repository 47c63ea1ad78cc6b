package dev.gokata.grader.cli;

import dev.gokata.grader.watch.Event;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/** Keys as they are pressed, where a terminal lets them be read so; elsewhere the letters of lines. */
final class KeyInput implements AutoCloseable {

    private final @Nullable Terminal terminal;
    private final @Nullable Attributes before;
    private final Thread hook = new Thread(this::restore);

    private KeyInput(@Nullable Terminal terminal, @Nullable Attributes before) {
        this.terminal = terminal;
        this.before = before;
    }

    /** Begins to read. Keys, and the end of the input, are told on a thread of their own. */
    static KeyInput open(Consumer<Event> told) {
        Terminal terminal = dev.gokata.grader.cli.Terminal.isThere() ? terminal() : null;
        Attributes before = terminal == null ? null : terminal.enterRawMode();
        KeyInput input = new KeyInput(terminal, before);
        // However the process ends, but for kill -9: whoever typed Ctrl-C goes on typing.
        Runtime.getRuntime().addShutdownHook(input.hook);
        Reader reader = terminal == null ? new InputStreamReader(System.in, StandardCharsets.UTF_8) : terminal.reader();
        Thread reading = new Thread(() -> read(reader, told), "keys");
        reading.setDaemon(true);
        reading.start();
        return input;
    }

    /** Tells whether a key needs no line of its own. */
    boolean areSingle() {
        return terminal != null;
    }

    private static @Nullable Terminal terminal() {
        try {
            return TerminalBuilder.builder()
                    .system(true)
                    .exec(true)
                    .jna(false)
                    .jansi(false)
                    .dumb(false)
                    .build();
        } catch (IOException | IllegalStateException e) {
            // Where there is no stty, as on Windows, a key is a line.
            return null;
        }
    }

    private static void read(Reader reader, Consumer<Event> told) {
        try {
            for (int key = reader.read(); key >= 0; key = reader.read()) {
                told.accept(new Event.Key((char) key));
            }
        } catch (IOException e) {
            // As good as its end.
        }
        told.accept(new Event.InputEnded());
    }

    private void restore() {
        if (terminal != null && before != null) {
            terminal.setAttributes(before);
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
            if (terminal != null) {
                terminal.close();
            }
        } catch (IOException | IllegalStateException e) {
            // The process ends anyway.
        }
    }
}
