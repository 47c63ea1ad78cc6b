package dev.gokata.grader.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.grader.intake.UsageException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackVersionsTests {

    @TempDir
    Path root;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.1,0.2) | 0.1.0-SNAPSHOT",
                "[0.1,0.2) | 0.1.17",
                "[0.1,0.2] | 0.2.0",
                "(0.1,) | 0.10",
                "(,1) | 0.9",
                "[7,8) | development",
                "'' | 3.1",
            })
    void a_pack_fits_within_its_range(String range, String version) {
        assertThatCode(() -> PackVersions.refuseOthers(pack(range), version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[0.1,0.2) | 0.2.0",
                "[0.1,0.2) | 0.0.9",
                "(0.1,) | 0.1.0-SNAPSHOT",
                "[0.11,1) | 0.10",
                "(,1) | 1.0"
            })
    void a_pack_is_refused_outside_of_it(String range, String version) {
        assertThatThrownBy(() -> PackVersions.refuseOthers(pack(range), version))
                .isInstanceOf(UsageException.class)
                .hasMessage("this pack needs kata " + range + " by exercises/catalogue.toml, and this is kata "
                        + version + ": use one that fits, or the pack's version for this one");
    }

    @Test
    void that_is_told_before_a_key_that_only_a_later_grader_knows() {
        Pack pack = new TinyPack(root)
                .write("exercises/catalogue.toml", "format_version = 9\ngrader = \"[9,)\"\nsounds = true\n")
                .pack();

        assertThatThrownBy(() -> PackVersions.refuseOthers(pack, "0.1.0"))
                .hasMessageStartingWith("this pack needs kata [9,)");
    }

    @Test
    void a_range_must_be_one() {
        assertThatThrownBy(() -> PackVersions.refuseOthers(pack("0.1"), "0.1.0"))
                .hasMessage(
                        "exercises/catalogue.toml: \"grader\" must be a range of versions such as \"[0.1,0.2)\", but is"
                                + " \"0.1\"");
    }

    @Test
    void a_pack_that_was_built_with_the_libraries_of_another_grader_is_refused() {
        Pack pack = new TinyPack(root)
                .write("exercises/target/lib/oracle/kata-api-0.2.0.jar", "")
                .pack();

        assertThatCode(() -> PackVersions.refuseOthers(pack, "0.2.0")).doesNotThrowAnyException();
        assertThatThrownBy(() -> PackVersions.refuseOthers(pack, "0.1.0"))
                .hasMessage(
                        "this pack was built with kata-api 0.2.0, and this is kata 0.1.0: name 0.1.0 in the pack's poms"
                                + " and build it again, or use kata 0.2.0");
    }

    private Pack pack(String range) {
        TinyPack tiny = new TinyPack(root);
        return range.isEmpty()
                ? tiny.pack()
                : tiny.write(
                                "exercises/catalogue.toml",
                                "format_version = 1\ngrader = \"" + range + "\"\ntracks = []\n")
                        .pack();
    }
}
