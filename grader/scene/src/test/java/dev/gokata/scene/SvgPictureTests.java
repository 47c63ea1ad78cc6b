package dev.gokata.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.scene.Part.Strip;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class SvgPictureTests {

    private static final Path GOLDEN = Path.of("src/test/resources/everything.svg");

    @Test
    void every_kind_of_part_is_written_as_svg() throws IOException {
        String written = SvgPicture.standalone(Samples.everything(), "everything");

        if (Boolean.getBoolean("gokata.write")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, written);
        }
        assertThat(written)
                .as("-Dgokata.write=true writes the file anew")
                .isEqualTo(Files.readString(GOLDEN, StandardCharsets.UTF_8).replace("\r\n", "\n"));
    }

    @Test
    void text_stays_text() throws Exception {
        String hostile = "</text><script>alert(1)</script><!-- ]]> &amp; \" onload='x' \u2028 \ud800";
        Document parsed = parsed(SvgPicture.standalone(
                new Scene(new Strip(hostile, List.of(Cell.of(hostile).named("n").noted(hostile)))), hostile));

        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("text").getLength()).isEqualTo(3);
        assertThat(parsed.getElementsByTagName("text").item(0).getTextContent())
                .startsWith("</text><script>alert(1)</script><!-- ]]> &amp; \" onload='x' �");
    }

    @Test
    void nothing_in_a_picture_needs_to_be_unique_in_its_page() {
        assertThat(SvgPicture.inPage(Samples.everything(), "everything"))
                .doesNotContain(" id=", "url(", "href", "<style", " style=");
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
