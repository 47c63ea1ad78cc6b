package dev.gokata.acceptance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The walls and the layers of the grader. */
class WallsTests {

    private static final String[] API = {
        "dev.gokata.kata", "dev.gokata.kata.counted..", "dev.gokata.kata.subject..", "dev.gokata.kata.wire.."
    };
    private static final String[] TESTING = {
        "dev.gokata.kata.testing..", "dev.gokata.kata.meta..", "dev.gokata.kata.vet.."
    };
    private static final String SCENE = "dev.gokata.scene..";
    private static final String COMMAND = "dev.gokata.grader..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gokata.kata", "dev.gokata.scene", "dev.gokata.grader");

    @Test
    void all_parts_were_imported() {
        assertThat(CLASSES).hasSizeGreaterThan(150);
        for (String part : new String[] {
            "kata", "kata.wire", "kata.testing", "kata.vet", "grader.cli", "grader.run", "grader.watch", "scene"
        }) {
            assertThat(CLASSES.containPackage("dev.gokata." + part)).as(part).isTrue();
        }
    }

    @Test
    void the_grader_knows_nothing_of_go() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.gokata.runtime..", "dev.gokata.reference..", "dev.gokata.testkit..")
                .because("it grades katas about anything")
                .check(CLASSES);
    }

    @Test
    void what_a_submission_meets_stands_on_the_jdk_alone() {
        classes()
                .that()
                .resideInAnyPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(and(API, "java..", "org.jspecify.annotations"))
                .because("the process that holds a submission has nothing else")
                .check(CLASSES);
    }

    @Test
    void a_picture_stands_on_the_jdk_alone() {
        classes()
                .that()
                .resideInAPackage(SCENE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(SCENE, "java..", "org.jspecify.annotations")
                .because("it may be of anything, and be drawn anywhere")
                .check(CLASSES);
    }

    @Test
    void what_tests_are_written_with_does_not_know_the_command() {
        noClasses()
                .that()
                .resideInAnyPackage(and(API, TESTING))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COMMAND)
                .check(CLASSES);
    }

    @Test
    void the_command_is_built_in_layers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("commands")
                .definedBy("dev.gokata.grader.cli")
                .layer("batches")
                .definedBy("dev.gokata.grader.batch")
                .layer("loops")
                .definedBy("dev.gokata.grader.watch")
                .layer("jobs")
                .definedBy(
                        "dev.gokata.grader.author",
                        "dev.gokata.grader.bundle",
                        "dev.gokata.grader.check",
                        "dev.gokata.grader.doctor",
                        "dev.gokata.grader.export",
                        "dev.gokata.grader.grade",
                        "dev.gokata.grader.show",
                        "dev.gokata.grader.similar",
                        "dev.gokata.grader.whole")
                .layer("runs")
                .definedBy("dev.gokata.grader.subject", "dev.gokata.grader.run", "dev.gokata.grader.progress")
                .layer("ground")
                .definedBy(
                        "dev.gokata.grader.catalogue",
                        "dev.gokata.grader.compile",
                        "dev.gokata.grader.intake",
                        "dev.gokata.grader.machine",
                        "dev.gokata.grader.record",
                        "dev.gokata.grader.report")
                .whereLayer("commands")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("batches")
                .mayOnlyBeAccessedByLayers("commands")
                .whereLayer("loops")
                .mayOnlyBeAccessedByLayers("commands")
                .whereLayer("jobs")
                .mayOnlyBeAccessedByLayers("commands", "batches", "loops")
                .whereLayer("runs")
                .mayOnlyBeAccessedByLayers("commands", "batches", "loops", "jobs")
                .ensureAllClassesAreContainedInArchitectureIgnoring("dev.gokata.kata..", SCENE)
                .check(CLASSES);
    }

    @Test
    void no_two_packages_of_the_command_need_each_other() {
        slices().matching("dev.gokata.grader.(*)").should().beFreeOfCycles().check(CLASSES);
    }

    private static String[] and(String[] some, String... more) {
        String[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
