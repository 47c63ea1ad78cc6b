package dev.gokata.runtime.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayTests {

    @ParameterizedTest
    @EnumSource(BrokenPrograms.class)
    void the_printed_recipe_replays_the_failure_in_a_fresh_jvm_by_schedule_and_by_seed(BrokenPrograms broken)
            throws Exception {
        ExplorationResult result = Exploration.of(broken.program())
                .withSeed(4711 + broken.ordinal())
                .run();
        String recipe = result.describe()
                .lines()
                .filter(line -> line.startsWith("replay "))
                .findFirst()
                .orElseThrow()
                .substring("replay ".length());

        String told = ReplayMain.told(result.failure().orElseThrow().run());
        assertThat(replayed(broken, recipe)).isEqualTo(told + told);
    }

    private static String replayed(BrokenPrograms broken, String recipe)
            throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classesOf(Program.class) + File.pathSeparator + classesOf(ReplayMain.class),
                ReplayMain.class.getName(),
                broken.name()));
        command.addAll(List.of(recipe.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    private static Path classesOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
