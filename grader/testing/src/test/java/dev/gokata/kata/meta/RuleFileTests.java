package dev.gokata.kata.meta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RuleFileTests {

    @Test
    void lists_what_is_allowed_and_what_is_not_and_why() {
        RuleFile rules = RuleFile.parse("rules.toml", """
                allow = ["java.util.ArrayDeque", "java.util.function.*"]

                [[refuse]]
                use = "java.util.Arrays#fill"
                why = "write the loop"
                """);

        assertThat(rules)
                .isEqualTo(new RuleFile(
                        List.of("java.util.ArrayDeque", "java.util.function.*"),
                        Map.of("java.util.Arrays#fill", "write the loop")));
    }

    @Test
    void may_be_empty() {
        assertThat(RuleFile.parse("rules.toml", "")).isEqualTo(new RuleFile(List.of(), Map.of()));
    }

    @Test
    void knows_no_other_keys() {
        assertThatThrownBy(() -> RuleFile.parse("rules.toml", "deny = []"))
                .isInstanceOf(MetadataException.class)
                .hasMessage("rules.toml: unknown key \"deny\"; remove it or use one of allow, refuse");
    }
}
