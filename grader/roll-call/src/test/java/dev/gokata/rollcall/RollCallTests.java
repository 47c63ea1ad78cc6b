package dev.gokata.rollcall;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.rollcall.TestModule.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollCallTests {

    @TempDir
    Path folder;

    @Test
    void a_module_whose_tests_all_ran_is_green() throws Exception {
        Run run = TestModule.compile("healthy", folder).run();

        assertThat(run.redWithoutRollCall()).isEmpty();
        assertThat(run.answer()).isEmpty();
        assertThat(run.calls()).isOne();
    }

    @Test
    void a_process_that_runs_some_of_the_classes_answers_for_those() throws Exception {
        Run run = TestModule.compile("healthy", folder)
                .including(".*Tests")
                .with(RollCallEngine.SHARED, "true")
                .run();

        assertThat(run.answer()).isEmpty();
        assertThat(run.calls()).isOne();
    }

    /** Without roll call, each of these builds is green. */
    @Nested
    class Goes_red_when {

        @Test
        void a_property_carries_an_annotation_of_jupiter() throws Exception {
            Run run = green(TestModule.compile("jupiter-annotation-on-property", folder));

            assertThat(run.complaints())
                    .containsExactly(
                            "fixture.TaggedProperties has jqwik's tests and carries Jupiter's @Tag, for which jqwik skips"
                                    + " a test without a word: use jqwik's own annotation",
                            "fixture.TaggedProperties.is_never_run was skipped: A @Property method must not have JUnit"
                                    + " annotations: [@org.junit.jupiter.api.Tag(\"slow\")]");
        }

        @Test
        void the_includes_miss_a_class() throws Exception {
            Run run = green(TestModule.compile("not-included", folder).including(".*Tests"));

            assertThat(run.complaints()).containsExactly("fixture.UnseenProperties.is_never_run was run by no engine");
        }

        @Test
        void a_class_has_a_name_by_which_no_process_is_given_it() throws Exception {
            Run run = green(
                    TestModule.compile("not-named", folder).including(".*Tests").with(RollCallEngine.SHARED, "true"));

            assertThat(run.complaints()).containsExactly("fixture.Unseen.is_never_run was run by no engine");
        }

        @Test
        void a_class_belongs_to_both_engines() throws Exception {
            Run run = green(TestModule.compile("both-engines", folder));

            assertThat(run.complaints())
                    .containsExactly("fixture.MixedTests has tests of both Jupiter and jqwik:"
                            + " give each engine a class of its own");
        }

        @Test
        void jqwik_leaves_its_database_in_the_modules_folder() throws Exception {
            Run run = green(TestModule.compile("jqwik-database", folder)
                    .with("jqwik.database", folder.resolve(".jqwik-database").toString()));

            assertThat(run.complaints())
                    .containsExactly("jqwik has left " + folder.resolve(".jqwik-database")
                            + ", which makes a run depend on the one before:"
                            + " delete it and set jqwik.database to a file below target");
        }

        @Test
        void a_test_was_skipped_aborted_or_disabled() throws Exception {
            Run run = green(TestModule.compile("aborted", folder));

            assertThat(run.complaints())
                    .containsExactly(
                            "fixture.AbortedProperties.assumes_what_is_not_so was aborted:"
                                    + " org.opentest4j.TestAbortedException: the sea is not calm",
                            "fixture.AbortedProperties.is_disabled is disabled",
                            "fixture.AbortedProperties.is_not_started was aborted: fixture.AbortedTests$NotStarted",
                            "fixture.AbortedTests$InVain.never_begins was aborted:"
                                    + " org.opentest4j.TestAbortedException: nobody is here",
                            "fixture.AbortedTests.assumes_it_once was aborted:"
                                    + " org.opentest4j.TestAbortedException: Assumption failed: two is too much",
                            "fixture.AbortedTests.assumes_what_is_not_so was aborted:"
                                    + " org.opentest4j.TestAbortedException: Assumption failed: the moon is not full",
                            "fixture.AbortedTests.has_an_unmet_condition was skipped:"
                                    + " System property [fixture.never.set] does not exist",
                            "fixture.AbortedTests.is_disabled is disabled",
                            "fixture.AbortedTests.is_not_started was aborted: fixture.AbortedTests$NotStarted");
        }

        @Test
        void discovery_loses_a_test() throws Exception {
            Run run = green(TestModule.compile("lost-in-discovery", folder));

            assertThat(run.complaints())
                    .containsExactly(
                            "fixture.LostTests$NotNested.is_never_run was run by no engine",
                            "fixture.LostTests.is_private was run by no engine",
                            "fixture.LostTests.is_static was run by no engine",
                            "fixture.LostTests.makes_nothing was started, and made no test");
        }

        @Test
        void a_rule_may_hold_over_an_empty_import() throws Exception {
            Run run = green(TestModule.compile("empty-import", folder));

            assertThat(run.complaints())
                    .containsExactly("fixture.WallTests imports classes for ArchUnit and never asserts how many:"
                            + " a rule over none of them passes");
        }

        @Test
        void there_is_no_test() throws Exception {
            Run run = green(TestModule.compile("no-test", folder));

            assertThat(run.complaints())
                    .containsExactly("this module has no test, or none was found beside [fixture.HelperTests]");
        }

        @Test
        void a_filter_by_tag_drops_tests() throws Exception {
            Run run = green(TestModule.compile("healthy", folder).onlyTagged("quick"));

            assertThat(run.complaints())
                    .contains("fixture.ShapeTests.stays_a_square was run by no engine")
                    .doesNotContain("fixture.ShapeTests.is_a_square was run by no engine");
        }

        @Test
        void a_class_that_is_marked_as_a_fixture_was_run() throws Exception {
            Run run = green(TestModule.compile("marked-and-run", folder));

            assertThat(run.complaints())
                    .containsExactly("fixture.LaunchedHereTests.is_run ran,"
                            + " but no class file says that it is a test of this module");
        }

        @Test
        void another_engine_comes_after_it() throws Exception {
            Run run = green(TestModule.compile("healthy", folder).rollCallFirst());

            assertThat(run.answer())
                    .isEqualTo("roll call came before JUnit Jupiter and jqwik (JUnit Platform) had finished:"
                            + " make roll-call the last dependency of this module");
        }

        @Test
        void its_listener_is_missing() throws Exception {
            Run run = green(TestModule.compile("healthy", folder).withoutListener());

            assertThat(run.answer())
                    .isEqualTo("roll call has heard of no test run, because its listener is not registered");
        }

        private Run green(TestModule fixture) throws Exception {
            Run run = fixture.run();
            assertThat(run.redWithoutRollCall())
                    .as("what is red without roll call")
                    .isEmpty();
            return run;
        }
    }

    @Nested
    class Accepts {

        @Test
        void a_throwable_that_may_abort() throws Exception {
            Run run = TestModule.compile("aborted", folder)
                    .with(RollCallEngine.MAY_ABORT, "some.Other, fixture.AbortedTests$NotStarted")
                    .run();

            assertThat(run.complaints()).isNotEmpty().noneMatch(line -> line.contains("is_not_started"));
        }

        @Test
        void a_class_that_is_marked_as_a_fixture() throws Exception {
            Run run = TestModule.compile("marked", folder).run();

            assertThat(run.answer()).isEmpty();
            assertThat(run.calls()).isOne();
        }

        @Test
        void an_import_that_is_counted() throws Exception {
            Run run = TestModule.compile("counted-import", folder).run();

            assertThat(run.answer()).isEmpty();
            assertThat(run.calls()).isOne();
        }
    }

    @Nested
    class Is_not_called {

        @Test
        void unless_the_build_asks_for_it() throws Exception {
            assertThat(notIncluded().with(RollCallEngine.ACTIVE, "false").run().calls())
                    .isZero();
        }

        @Test
        void outside_of_surefire() throws Exception {
            assertThat(notIncluded().with(RollCallEngine.SUREFIRE, "").run().calls())
                    .isZero();
        }

        @Test
        void when_somebody_asked_for_some_of_the_tests() throws Exception {
            assertThat(notIncluded()
                            .with(RollCallEngine.SOME_TESTS, "SeenTests")
                            .run()
                            .calls())
                    .isZero();
        }

        @Test
        void in_a_run_inside_another_run() throws Exception {
            assertThat(notIncluded().insideAnotherRun().run().calls()).isZero();
        }

        private TestModule notIncluded() throws Exception {
            return TestModule.compile("not-included", folder);
        }
    }
}
