package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.grader.author.ManifestSchema;
import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.kata.meta.KataManifest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must be true of the katas together, and of each one's folder. */
class TidyKatasTests {

    private static final String WHOLE = "exercises/whole-machine";
    private static final List<KataFolder> KATAS = Repository.pack().katas();

    @Test
    void there_are_katas() {
        assertThat(KATAS).isNotEmpty();
    }

    @Test
    void no_two_have_an_id_or_a_title_in_common() {
        assertThat(KATAS).extracting(kata -> kata.manifest().id()).doesNotHaveDuplicates();
        assertThat(KATAS).extracting(kata -> kata.manifest().title()).doesNotHaveDuplicates();
    }

    @Test
    void a_slug_is_the_name_of_both_folders() {
        assertThat(KATAS).allSatisfy(kata -> {
            assertThat(kata.exercise()).hasFileName(kata.slug());
            assertThat(kata.solution()).hasFileName(kata.slug()).isDirectory();
        });
    }

    @Test
    void every_folder_of_exercises_and_solutions_is_a_kata_or_the_whole_of_all() {
        for (String half : List.of("exercises", "solutions")) {
            List<String> folders = Repository.entries(Repository.ROOT.resolve(half)).stream()
                    .filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.equals("target"))
                    .filter(name -> !(half + "/" + name).equals(WHOLE))
                    .toList();

            assertThat(folders)
                    .as(half)
                    .isEqualTo(KATAS.stream().map(KataFolder::slug).toList());
        }
    }

    @Test
    void the_catalogue_names_a_class_of_the_whole() {
        String name = Catalogue.whole(Repository.pack()).orElseThrow();

        assertThat(Repository.ROOT.resolve(WHOLE + "/src/main/java/" + name.replace('.', '/') + ".java"))
                .isRegularFile();
    }

    @Test
    void both_halves_are_modules_of_the_build() {
        String pom = Repository.text(Repository.ROOT.resolve("pom.xml"));

        assertThat(KATAS).allSatisfy(kata -> assertThat(pom)
                .contains("<module>exercises/" + kata.slug() + "</module>")
                .contains("<module>solutions/" + kata.slug() + "</module>"));
    }

    @Test
    void maven_started_in_a_folder_builds_that_module_with_the_flags_of_the_root() {
        assertThat(KATAS).allSatisfy(kata -> {
            Path maven = kata.exercise().resolve(".mvn");
            assertThat(Repository.text(maven.resolve("maven.config")).lines())
                    .containsExactly("-f", "../../pom.xml", "-pl", ":" + kata.slug(), "-am");
            assertThat(maven.resolve("jvm.config")).hasSameBinaryContentAs(Repository.ROOT.resolve(".mvn/jvm.config"));
        });
    }

    @Test
    void the_page_of_all_katas_says_what_the_command_lists() {
        String tables = Kata.here("list", "--markdown").exits(0).out();

        assertThat(Repository.text(Repository.ROOT.resolve("exercises/README.md")))
                .as("make it with ./kata list --markdown")
                .endsWith("\n\n" + tables.strip() + "\n");
    }

    @Test
    void what_a_reset_puts_back_is_what_is_handed_out() {
        assertThat(KATAS).allSatisfy(kata -> assertThat(kata.stubSources())
                .as("make it with ./kata check %s --write", kata.slug())
                .isEqualTo(kata.exerciseSources()));
    }

    @Test
    void every_kata_names_the_schema_that_editors_read() {
        assertThat(Repository.ROOT.resolve(ManifestSchema.PATH)).content().isEqualTo(ManifestSchema.text());
        assertThat(KATAS)
                .allSatisfy(kata -> assertThat(Repository.text(kata.exercise().resolve("kata.toml")))
                        .startsWith("#:schema ../kata.schema.json\n"));
    }

    @Test
    void a_prerequisite_is_another_kata() {
        List<String> slugs = KATAS.stream().map(KataFolder::slug).toList();

        assertThat(KATAS).allSatisfy(kata -> assertThat(kata.manifest().prerequisites())
                .isSubsetOf(slugs)
                .doesNotContain(kata.slug()));
    }

    @Test
    void what_a_kata_names_as_the_reference_is_there() {
        assertThat(KATAS).allSatisfy(kata -> assertThat(kata.referenceSources().keySet())
                .isNotEmpty()
                .hasSameElementsAs(kata.manifest().reference()));
    }

    @Test
    void a_reference_to_go_is_a_path_and_a_symbol() {
        assertThat(KATAS).allSatisfy(kata -> {
            KataManifest manifest = kata.manifest();
            assertThat(manifest.go()).isNotEmpty().allSatisfy(reference -> assertThat(reference)
                    .matches("([a-z0-9_]+/)+[a-z0-9_]+\\.(go|s) [A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z0-9_]+)?"));
        });
    }
}
