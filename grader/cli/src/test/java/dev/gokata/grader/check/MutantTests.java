package dev.gokata.grader.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gokata.kata.meta.MetadataException;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MutantTests {

    private static final String HEAD = """
            misconception = "You double twice."
            killed_by = 1
            message_contains = "found     8"
            """;
    private static final String EDIT = """
            [[edit]]
            find = '''n + n'''
            put = '''4 * n'''
            """;
    private static final Map<String, String> SOLUTION =
            Map.of("A.java", "return n + n;\nint a = m + m;\n", "B.java", "// b\n");

    @Nested
    class Its_phrase {

        @Test
        void is_found_in_a_message() {
            assertThat(parse(HEAD + EDIT).isToldBy("expected  4\nfound     8")).isTrue();
            assertThat(parse(HEAD + EDIT).isToldBy("expected  8\nfound     4")).isFalse();
        }

        @Test
        void may_be_copied_from_a_report_which_has_it_on_one_line() {
            String copied = (HEAD + EDIT).replace("found     8", "expected 4 found 8");

            assertThat(parse(copied).isToldBy("expected  4\n  found     8")).isTrue();
        }
    }

    @Nested
    class A_file {

        @Test
        void says_what_is_believed_who_notices_and_what_changes() {
            Mutant mutant = parse(HEAD + EDIT);

            assertThat(mutant.name()).isEqualTo("four-fold");
            assertThat(mutant.misconception()).isEqualTo("You double twice.");
            assertThat(mutant.killedBy()).isEqualTo(1);
            assertThat(mutant.messageContains()).isEqualTo("found     8");
            assertThat(mutant.edits()).containsExactly(new Mutant.Edit("n + n", "4 * n"));
        }

        @Test
        void may_take_text_away() {
            assertThat(parse(HEAD + "[[edit]]\nfind = 'n +'\nput = ''\n").edits())
                    .containsExactly(new Mutant.Edit("n +", ""));
        }

        @ParameterizedTest
        @CsvSource({
            "misconception, the key \"misconception\" is missing; add it",
            "killed_by, the key \"killed_by\" is missing; add it",
            "message_contains, the key \"message_contains\" is missing; add it",
            "put, [[edit]] number 1: the key \"put\" is missing; add it",
            "find, [[edit]] number 1: the key \"find\" is missing; add it",
        })
        void without_a_key_is_refused(String key, String sentence) {
            String text = (HEAD + EDIT).replaceFirst("(?m)^" + key + " .*\\n", "");

            assertThatThrownBy(() -> parse(text))
                    .isInstanceOf(MetadataException.class)
                    .hasMessage("mutants/four-fold.toml: " + sentence);
        }

        @Test
        void with_an_unknown_key_is_refused() {
            assertThatThrownBy(() -> parse("author = 'me'\n" + HEAD + EDIT))
                    .isInstanceOf(MetadataException.class)
                    .hasMessageContaining("unknown key \"author\"");
            assertThatThrownBy(() -> parse(HEAD + EDIT + "file = 'A.java'\n"))
                    .isInstanceOf(MetadataException.class)
                    .hasMessageContaining("unknown key \"file\"");
        }

        @Test
        void without_an_edit_is_refused() {
            assertThatThrownBy(() -> parse(HEAD))
                    .isInstanceOf(MetadataException.class)
                    .hasMessage(
                            "mutants/four-fold.toml: no [[edit]]; a mutant has at least one, with \"find\" and \"put\"");
        }

        @Test
        void with_an_edit_that_finds_nothing_in_particular_is_refused() {
            assertThatThrownBy(() -> parse(HEAD + "[[edit]]\nfind = ''\nput = 'x'\n"))
                    .isInstanceOf(MetadataException.class)
                    .hasMessageContaining("\"find\" must be a text that isn't empty");
        }
    }

    @Nested
    class Applied {

        @Test
        void changes_the_one_place() {
            assertThat(parse(HEAD + EDIT).applyTo(SOLUTION))
                    .containsEntry("A.java", "return 4 * n;\nint a = m + m;\n")
                    .containsEntry("B.java", "// b\n");
        }

        @Test
        void edits_what_the_edit_before_has_put() {
            String second = "[[edit]]\nfind = '''4 * n'''\nput = '''5 * n'''\n";

            assertThat(parse(HEAD + EDIT + second).applyTo(SOLUTION))
                    .containsEntry("A.java", "return 5 * n;\nint a = m + m;\n");
        }

        @ParameterizedTest
        @CsvSource({"k + k", "m", "'// '"})
        void needs_its_text_exactly_once_in_all_files(String find) {
            Mutant mutant = parse(HEAD + "[[edit]]\nfind = '''" + find + "'''\nput = 'x'\n");
            Map<String, String> solution = Map.of("A.java", SOLUTION.get("A.java") + "// a\n", "B.java", "// b\n");

            assertThatThrownBy(() -> mutant.applyTo(solution))
                    .isInstanceOf(MetadataException.class)
                    .hasMessage(
                            "mutants/four-fold.toml: \"" + find.strip() + "\" must stand exactly once in the solution");
        }

        @Test
        void takes_text_that_overlaps_itself_for_two() {
            Mutant mutant = parse(HEAD + "[[edit]]\nfind = 'aa'\nput = 'x'\n");

            assertThatThrownBy(() -> mutant.applyTo(Map.of("A.java", "aaa"))).isInstanceOf(MetadataException.class);
        }
    }

    private static Mutant parse(String text) {
        return Mutant.parse("four-fold", "mutants/four-fold.toml", text);
    }
}
