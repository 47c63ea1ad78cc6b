package dev.gokata.grader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.MetadataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackTests {

    @TempDir
    Path root;

    private TinyPack tiny;

    @BeforeEach
    void make() {
        tiny = new TinyPack(root);
    }

    @Test
    void is_found_from_any_folder_inside() throws IOException {
        Path deep = Files.createDirectories(root.resolve("exercises/doubling/src/test"));

        assertThat(Pack.around(deep)).contains(new Pack(root.toAbsolutePath()));
        assertThat(Pack.around(root)).contains(new Pack(root.toAbsolutePath()));
    }

    @Test
    void is_not_found_outside(@TempDir Path elsewhere) {
        assertThat(Pack.around(elsewhere)).isEmpty();
    }

    @Test
    void lists_the_folders_that_have_a_manifest() throws IOException {
        Files.createDirectories(root.resolve("exercises/notes"));

        assertThat(tiny.pack().katas()).extracting(KataFolder::slug).containsExactly("doubling");
    }

    @Test
    void reads_both_halves_of_a_kata() {
        tiny.test("", "VisibleTests", "").hiddenTest("", "HiddenTests", "");

        KataFolder kata = tiny.pack().kata("doubling");

        assertThat(kata.exerciseSources()).containsOnlyKeys(TinyPack.FILE);
        assertThat(kata.exerciseSources().get(TinyPack.FILE)).contains("todo(1)");
        assertThat(kata.solutionSources().get(TinyPack.FILE)).contains("n + n");
        assertThat(kata.visibleTests()).containsOnlyKeys("tiny/DoublingKata.java", "tiny/VisibleTests.java");
        assertThat(kata.hiddenTests()).containsOnlyKeys("tiny/HiddenTests.java");
        assertThat(kata.brief().rule(1)).isEqualTo("Twice is the number and itself again");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tripling", "../doubling", "Doubling", "", "doubling/"})
    void names_the_katas_that_there_are(String slug) {
        assertThatThrownBy(() -> tiny.pack().kata(slug))
                .isInstanceOf(UsageException.class)
                .hasMessage("no kata is called \"" + slug + "\"; there are: doubling");
    }

    @Test
    void refuses_a_slug_that_is_not_the_folder_s_name() {
        tiny.write("exercises/tripling/kata.toml", KataFolder.text(root.resolve("exercises/doubling/kata.toml")));

        assertThatThrownBy(() -> tiny.pack().katas())
                .isInstanceOf(MetadataException.class)
                .hasMessage("exercises/tripling/kata.toml: \"slug\" is \"doubling\", but the folder is called"
                        + " \"tripling\"");
    }

    @Test
    void refuses_text_that_is_not_utf_8() throws IOException {
        Path readme = Files.write(root.resolve("exercises/doubling/README.md"), new byte[] {(byte) 0xff, 'a'});

        assertThatThrownBy(() -> tiny.pack().kata("doubling").brief())
                .isInstanceOf(MetadataException.class)
                .hasMessage(readme + " is not UTF-8; save it as UTF-8");
    }

    @Test
    void says_how_to_build_libraries_that_are_missing() {
        assertThatThrownBy(() -> tiny.pack().subjectClassPath())
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("the libraries of the katas are missing in")
                .hasMessageContaining("mvn -q package -DskipTests");
    }
}
