package dev.gokata.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;

class SafeTextProperties {

    @Property
    void well_formed_text_survives_utf_8(@ForAll String text) {
        String safe = SafeText.wellFormed(text);

        assertThat(new String(safe.getBytes(UTF_8), UTF_8)).isEqualTo(safe);
        assertThat(safe).hasSameSizeAs(text);
    }

    @Property
    void a_terminal_gets_no_control_characters(@ForAll String text) {
        assertThat(SafeText.forTerminal(text).codePoints())
                .noneMatch(point -> point != '\n' && Character.isISOControl(point))
                .noneMatch(point -> Character.getType(point) == Character.FORMAT)
                .noneMatch(point -> Character.getType(point) == Character.SURROGATE);
    }

    @Property
    void one_line_is_one_line(@ForAll String text) {
        assertThat(SafeText.oneLine(text).lines().count()).isLessThanOrEqualTo(1);
    }

    @Property
    void making_text_safe_twice_changes_nothing_more(@ForAll String text) {
        String xml = SafeText.forXml(text);
        String terminal = SafeText.forTerminal(text);

        assertThat(SafeText.forXml(xml)).isEqualTo(xml);
        assertThat(SafeText.forTerminal(terminal)).isEqualTo(terminal);
    }

    @Property
    void a_build_server_takes_no_line_for_a_command(@ForAll("commands") String text) {
        assertThat(SafeText.forTerminal(text))
                .doesNotContainPattern("(?m)^[\\s\\p{Z}]*::")
                .doesNotContainPattern("##[A-Za-z]*\\[");
    }

    @Provide
    Arbitrary<String> commands() {
        return Arbitraries.of("#", ":", "::", "##", "[", "vso", "error", " ", "\n", "\r", "\u2003", "\u001B")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @Property
    void a_fence_is_longer_than_any_in_it(@ForAll @Chars({'`', '\n', 'x', '~'}) String text) {
        String fenced = SafeText.fenced(text);
        String fence = fenced.substring(0, fenced.indexOf('\n'));

        assertThat(fence).matches("`{3,}");
        assertThat(fenced.substring(fence.length(), fenced.length() - fence.length() - 1))
                .doesNotContain(fence);
    }

    @Property
    void what_is_cut_is_whole_again_with_what_it_says_was_left_out(
            @ForAll String text, @ForAll @IntRange(min = 1, max = 9) int most) {
        String cut = SafeText.cut(text, most);

        assertThat(cut.equals(text)).isEqualTo(text.length() <= most);
        assertThat(text).startsWith(cut.equals(text) ? cut : cut.substring(0, cut.lastIndexOf("\n… and ")));
    }

    @Property
    void plain_text_stays_as_it_is(@ForAll @AlphaChars String text) {
        assertThat(SafeText.wellFormed(text)).isEqualTo(text);
        assertThat(SafeText.forXml(text)).isEqualTo(text);
        assertThat(SafeText.forTerminal(text)).isEqualTo(text);
    }
}
