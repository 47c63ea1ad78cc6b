package dev.gokata.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ArchitectureTests {

    @Nested
    class OurHouse {

        private static final House HOUSE = new House("dev.gokata.runtime", "dev.gokata.reference");
        private static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(HOUSE.runtime(), HOUSE.reference());

        @Test
        void both_halves_were_imported() {
            assertThat(CLASSES).hasSizeGreaterThanOrEqualTo(12);
            assertThat(CLASSES.containPackage("dev.gokata.runtime.malloc")).isTrue();
            assertThat(CLASSES.containPackage("dev.gokata.reference.malloc")).isTrue();
            assertThat(CLASSES).noneMatch(javaClass -> javaClass.getName().endsWith("Tests"));
        }

        @Test
        void each_area_uses_only_the_areas_below_it() {
            HOUSE.each_area_uses_only_the_areas_below_it().check(CLASSES);
        }

        @Test
        void the_runtime_does_not_know_the_reference() {
            HOUSE.the_runtime_does_not_know_the_reference().check(CLASSES);
        }

        @Test
        void nothing_is_used_but_java_and_this_house() {
            HOUSE.nothing_is_used_but_java_and_this_house().check(CLASSES);
        }

        @Test
        void every_public_type_says_whether_it_is_go_or_simulator() {
            HOUSE.every_public_type_says_whether_it_is_go_or_simulator().check(CLASSES);
        }

        @Test
        void no_class_is_named_for_being_an_implementation() {
            HOUSE.no_class_is_named_for_being_an_implementation().check(CLASSES);
        }

        @Test
        void every_package_is_null_marked() {
            assertThat(HOUSE.packagesNotNullMarked(CLASSES)).isEmpty();
        }
    }

    @Nested
    class AHouseBuiltWrong {

        private static final House HOUSE =
                new House("dev.gokata.architecture.fixture.runtime", "dev.gokata.architecture.fixture.reference");
        private static final JavaClasses CLASSES =
                new ClassFileImporter().importPackages(HOUSE.runtime(), HOUSE.reference());

        @Test
        void an_area_that_uses_one_above_is_found() {
            assertThat(HOUSE.each_area_uses_only_the_areas_below_it()
                            .evaluate(CLASSES)
                            .getFailureReport()
                            .getDetails())
                    .anySatisfy(line -> assertThat(line).contains("upwards:", "sim.Clock", "malloc.Block"));
        }

        @Test
        void an_area_that_is_not_in_the_list_is_found() {
            assertThat(HOUSE.each_area_uses_only_the_areas_below_it()
                            .evaluate(CLASSES)
                            .getFailureReport()
                            .getDetails())
                    .anySatisfy(line -> assertThat(line).contains("weather.Rain", "unknown area weather"));
        }

        @Test
        void an_area_that_uses_one_below_is_left_alone() {
            assertThat(HOUSE.each_area_uses_only_the_areas_below_it()
                            .evaluate(CLASSES)
                            .getFailureReport()
                            .getDetails())
                    .noneSatisfy(line -> assertThat(line).contains("malloc.BlockImpl"));
        }

        @Test
        void every_rule_finds_something() {
            assertThat(HOUSE.rules()).hasSize(5).allSatisfy(rule -> assertThat(
                            rule.evaluate(CLASSES).hasViolation())
                    .as(rule.getDescription())
                    .isTrue());
        }

        @Test
        void packages_without_the_mark_are_found() {
            assertThat(HOUSE.packagesNotNullMarked(CLASSES)).hasSize(4);
        }
    }
}
