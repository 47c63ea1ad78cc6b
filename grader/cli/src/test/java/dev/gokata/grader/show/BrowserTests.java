package dev.gokata.grader.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTests {

    @Test
    void each_system_has_its_own_command() {
        assertThat(Browser.command("mac os x", Map.of(), "file:///a")).containsExactly("open", "file:///a");
        assertThat(Browser.command("windows 11", Map.of(), "file:///a"))
                .containsExactly("rundll32", "url.dll,FileProtocolHandler", "file:///a");
    }

    @Test
    void without_a_screen_nothing_is_started(@TempDir Path folder) throws IOException {
        Path tool = Files.createFile(folder.resolve("xdg-open"));

        assertThat(tool.toFile().setExecutable(true)).isTrue();
        assertThat(Browser.command("linux", Map.of("PATH", folder.toString()), "file:///a"))
                .isEmpty();
        assertThat(Browser.command("linux", Map.of("PATH", folder.toString(), "DISPLAY", ":0"), "file:///a"))
                .containsExactly("xdg-open", "file:///a");
        assertThat(Browser.command("linux", Map.of("PATH", folder + "/none", "DISPLAY", ":0"), "file:///a"))
                .isEmpty();
    }
}
