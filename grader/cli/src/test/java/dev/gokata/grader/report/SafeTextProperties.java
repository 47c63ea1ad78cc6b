package dev.gokata.grader.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;

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
    void plain_text_stays_as_it_is(@ForAll @AlphaChars String text) {
        assertThat(SafeText.wellFormed(text)).isEqualTo(text);
        assertThat(SafeText.forXml(text)).isEqualTo(text);
        assertThat(SafeText.forTerminal(text)).isEqualTo(text);
    }
}
