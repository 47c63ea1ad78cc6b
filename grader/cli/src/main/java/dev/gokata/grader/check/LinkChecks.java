package dev.gokata.grader.check;

import dev.gokata.grader.catalogue.KataFolder;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Checks that the links of a page lead to files and headings that are there. Other sites are not asked. */
final class LinkChecks {

    private static final Parser PARSER = Parser.builder().build();

    private final Path file;
    private final String shown;
    private final List<Finding> findings = new ArrayList<>();

    LinkChecks(Path file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    List<Finding> run() {
        PARSER.parse(KataFolder.text(file)).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                follow(link.getDestination());
                super.visit(link);
            }

            @Override
            public void visit(Image image) {
                follow(image.getDestination());
                if (textOf(image).isBlank()) {
                    findings.add(new Finding(
                            shown,
                            "the picture " + image.getDestination() + " has no words",
                            "say in ![…] what it shows, for who can't see it"));
                }
            }
        });
        return findings;
    }

    private void follow(String destination) {
        if (destination.matches("[a-z][a-z+.-]*:.*")) {
            return;
        }
        int hash = destination.indexOf('#');
        String path =
                URLDecoder.decode(hash < 0 ? destination : destination.substring(0, hash), StandardCharsets.UTF_8);
        Path to = path.isEmpty() ? file : file.resolveSibling(path).normalize();
        if (!Files.exists(to)) {
            findings.add(new Finding(shown, "the link " + destination + " leads to no file", "correct it"));
        } else if (hash >= 0 && !anchors(to).contains(destination.substring(hash + 1))) {
            findings.add(new Finding(shown, "the link " + destination + " leads to no heading", "correct it"));
        }
    }

    /* As GitHub makes them. */
    private static Set<String> anchors(Path page) {
        Set<String> anchors = new HashSet<>();
        PARSER.parse(KataFolder.text(page)).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                anchors.add(textOf(heading)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'));
            }
        });
        return anchors;
    }

    private static String textOf(Node node) {
        StringBuilder words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }
}
