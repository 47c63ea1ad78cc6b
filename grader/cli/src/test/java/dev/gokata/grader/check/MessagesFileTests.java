package dev.gokata.grader.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessagesFileTests {

    @TempDir
    Path folder;

    private MessagesFile file;

    @BeforeEach
    void make() {
        file = new MessagesFile(folder.resolve("MESSAGES.md"));
    }

    @Test
    void that_is_not_there_has_nothing_to_compare_with() {
        assertThat(file.section("doubling")).isEmpty();
    }

    @Test
    void has_a_section_for_each_kata_by_name() {
        file.write("doubling", "\n### squares\n\n```\ntask 1\n\n  ## of its own\n```\n");
        file.write("adding", "\n### subtracts\n\nlong".repeat(50) + "\n");
        file.write("adding", "\n### subtracts\n\nshort\n");

        assertThat(file.section("doubling")).contains("\n### squares\n\n```\ntask 1\n\n  ## of its own\n```\n");
        assertThat(file.section("adding")).contains("\n### subtracts\n\nshort\n");
        assertThat(file.section("halving")).contains("");
        assertThat(file.file())
                .content()
                .startsWith("# What wrong code is told\n\n")
                .endsWith("\n\n## adding\n\n### subtracts\n\nshort\n\n## doubling\n\n### squares\n\n```\ntask 1\n\n"
                        + "  ## of its own\n```\n");
    }
}
