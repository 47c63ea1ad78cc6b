package dev.gokata.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.gokata.testkit.architecture.TestEngines.Engine;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TestEnginesTests {

    @Nested
    class AllTestsOfTheRuntimeReference {

        private static final Map<String, Set<Engine>> ENGINES = TestEngines.byTopLevelClass(importTests());

        @Test
        void tests_of_all_three_parts_were_imported() {
            assertThat(ENGINES)
                    .hasSizeGreaterThanOrEqualTo(10)
                    .containsKeys(
                            "dev.gokata.runtime.malloc.SizeClassTests",
                            "dev.gokata.reference.malloc.SizeClassesProperties",
                            "dev.gokata.testkit.malloc.ClassTablesProperties");
        }

        @Test
        void no_class_is_for_two_engines() {
            assertThat(ENGINES)
                    .allSatisfy((name, engines) -> assertThat(engines).as(name).hasSize(1));
        }

        @Test
        void every_class_ends_in_the_way_that_makes_it_run() {
            assertThat(ENGINES)
                    .allSatisfy((name, engines) -> assertThat(engines).as(name).allSatisfy(engine -> assertThat(name)
                            .endsWith(engine.suffix())));
        }

        private static JavaClasses importTests() {
            return new ClassFileImporter()
                    .withImportOption(location -> !location.contains("/architecture/fixture/"))
                    .importPaths(List.of(testClasses("runtime"), testClasses("reference"), testClasses("testkit")));
        }

        private static Path testClasses(String module) {
            return ownModule().resolveSibling(module).resolve("target").resolve("test-classes");
        }

        private static Path ownModule() {
            try {
                Path testClasses = Path.of(TestEnginesTests.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI());
                return testClasses.resolve("../..").normalize();
            } catch (URISyntaxException e) {
                throw new IllegalStateException("the tests were not loaded from a folder", e);
            }
        }
    }

    @Nested
    class AClassForBothEngines {

        @Test
        void is_found_even_if_one_of_them_is_used_in_a_nested_class() {
            JavaClasses fixture = new ClassFileImporter().importPackages("dev.gokata.testkit.architecture.fixture");

            assertThat(TestEngines.byTopLevelClass(fixture))
                    .containsOnly(Map.entry(
                            "dev.gokata.testkit.architecture.fixture.BothEngines",
                            Set.of(Engine.JUPITER, Engine.JQWIK)));
        }
    }
}
