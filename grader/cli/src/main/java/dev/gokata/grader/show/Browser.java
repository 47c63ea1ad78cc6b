package dev.gokata.grader.show;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Opens a file in the browser of whoever sits at this machine. */
public final class Browser {

    private Browser() {}

    /**
     * Tells whether there is a screen that a browser could be opened on.
     *
     * @return false where nobody would see one
     */
    public static boolean isThere() {
        return !command("").isEmpty();
    }

    /**
     * Starts a browser, and doesn't wait for it.
     *
     * @param file what it shows
     * @return whether one could be started
     */
    public static boolean open(Path file) {
        return start(command(file.toUri().toString()));
    }

    /**
     * Shows a kata's picture, which another process makes meanwhile.
     *
     * @param root the repository of katas
     * @param slug the kata
     * @return whether the process could be started
     */
    public static boolean openPicture(Path root, String slug) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return isThere()
                && start(List.of(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.gokata.grader.cli.Main",
                        "show",
                        slug,
                        "--open",
                        "--root",
                        root.toString()));
    }

    private static boolean start(List<String> command) {
        if (command.isEmpty()) {
            return false;
        }
        try {
            new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.PIPE)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> command(String address) {
        return command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT), System.getenv(), address);
    }

    /** Returns the command that opens an address, or nothing where there is no screen to open it on. */
    static List<String> command(String system, Map<String, String> environment, String address) {
        if (system.startsWith("mac")) {
            return List.of("open", address);
        }
        if (system.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", address);
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        boolean there = Arrays.stream(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "xdg-open")));
        return screen && there ? List.of("xdg-open", address) : List.of();
    }
}
