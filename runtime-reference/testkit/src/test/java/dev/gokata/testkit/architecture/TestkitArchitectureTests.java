package dev.gokata.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.gokata.runtime.Simulator;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class TestkitArchitectureTests {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.gokata.testkit");

    @Test
    void the_kit_was_imported_without_its_tests() {
        assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(3);
        assertThat(CLASSES).noneMatch(javaClass -> javaClass.getName().endsWith("Tests"));
    }

    @Test
    void the_kit_uses_the_oracle_and_the_test_libraries_only() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify.annotations..",
                        "net.jqwik.api..",
                        "org.assertj.core..",
                        "dev.gokata.runtime..",
                        "dev.gokata.reference..",
                        "dev.gokata.scene..",
                        "dev.gokata.testkit..")
                .because("it serves katas and knows none, nor an engine, nor of the grader anything but pictures")
                .check(CLASSES);
    }

    @Test
    void every_public_type_is_marked_as_a_part_of_the_simulator() {
        classes()
                .that()
                .areTopLevelClasses()
                .and()
                .haveModifier(JavaModifier.PUBLIC)
                .should()
                .beAnnotatedWith(Simulator.class)
                .check(CLASSES);
    }

    @Test
    void every_package_is_null_marked() {
        assertThat(CLASSES.stream().map(JavaClass::getPackage))
                .allMatch(javaPackage -> javaPackage.isAnnotatedWith(NullMarked.class));
    }
}
