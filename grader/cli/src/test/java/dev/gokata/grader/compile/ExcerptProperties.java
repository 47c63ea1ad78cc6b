package dev.gokata.grader.compile;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;

class ExcerptProperties {

    @Property
    void the_caret_stands_below_the_position(
            @ForAll @StringLength(max = 400) @Chars({'\t', '\n', '\r', ' '}) @CharRange(from = 'a', to = 'z')
                    String text,
            @ForAll int anywhere) {
        int position = Math.floorMod(anywhere, text.length() + 1);

        String[] lines = Excerpt.at(text, position).split("\n", -1);

        assertThat(lines).hasSize(2);
        assertThat(lines[0].length()).isLessThanOrEqualTo(122);
        int caret = lines[1].indexOf('^');
        boolean atLineEnd = position == text.length() || "\r\n".indexOf(text.charAt(position)) >= 0;
        if (atLineEnd) {
            assertThat(caret).isEqualTo(lines[0].length());
        } else {
            assertThat(lines[0].charAt(caret)).isEqualTo(text.charAt(position));
        }
    }
}
