package dev.gokata.grader.author;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A {@code pom.xml}, as far as a new module has to know and change it. */
public final class Pom {

    /**
     * By which Maven finds a module.
     *
     * @param groupId the group, its own or its parent's
     * @param artifactId the name in it
     * @param version the version, its own or its parent's
     */
    public record Coordinates(String groupId, String artifactId, String version) {}

    private final String shown;
    private final String text;
    private final Element project;

    private Pom(String shown, String text, Element project) {
        this.shown = shown;
        this.text = text;
        this.project = project;
    }

    /**
     * Reads a file of the pack.
     *
     * @param root the pack's folder
     * @param path the file below it
     * @return the file
     * @throws UsageException if it isn't there, or is no XML
     */
    public static Pom read(Path root, String path) {
        Path file = root.resolve(path);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("there is no " + path + " in " + root + ": katas need it as their parent");
        }
        return parse(path, KataFolder.text(file));
    }

    /**
     * Parses a file's text.
     *
     * @param path what it is called in messages
     * @param text the text
     * @return the file
     * @throws UsageException if it is no XML
     */
    public static Pom parse(String path, String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return new Pom(
                    path,
                    text,
                    builder.parse(new InputSource(new StringReader(text))).getDocumentElement());
        } catch (SAXException e) {
            throw new UsageException(path + " can't be read: " + e.getMessage());
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns what a module names as its parent; the group and the version may be those of this one's own parent.
     *
     * @return the coordinates
     * @throws UsageException if it doesn't say
     */
    public Coordinates coordinates() {
        return new Coordinates(ownOrInherited("groupId"), own(project, "artifactId"), ownOrInherited("version"));
    }

    private String ownOrInherited(String name) {
        String own = own(project, name);
        Element parent = child(project, "parent");
        String found = own.isEmpty() && parent != null ? own(parent, name) : own;
        if (found.isEmpty()) {
            throw new UsageException(shown + " has no <" + name + ">, and no parent that has one");
        }
        return found;
    }

    private static String own(Element element, String name) {
        Element child = child(element, name);
        return child == null ? "" : child.getTextContent().strip();
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** Returns its text with one more module, below those of the same folder. */
    String withModule(String module) {
        String folder = module.substring(0, module.indexOf('/'));
        List<String> lines = text.lines().toList();
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).strip().matches("<module>" + folder + "(/[^<]+)?</module>")) {
                last = i;
            }
        }
        if (last < 0) {
            throw new UsageException(shown + " lists no <module>" + folder
                    + "</module>: add that line to its <modules>, each on a line of its own");
        }
        String line = lines.get(last);
        String indent = line.substring(0, line.indexOf('<'));
        int at = offsetOf(last + 1);
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        return text.substring(0, at) + indent + "<module>" + module + "</module>" + end + text.substring(at);
    }

    private int offsetOf(int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            at = text.indexOf('\n', at) + 1;
        }
        return at;
    }
}
