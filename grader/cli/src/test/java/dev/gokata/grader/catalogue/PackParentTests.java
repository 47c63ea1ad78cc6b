package dev.gokata.grader.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parent of other repositories' katas has no parent itself: so that it agrees with this repository is a test. */
class PackParentTests {

    private static final Pattern VERSION =
            Pattern.compile("<([a-z0-9.-]+\\.(?:version|release|outputTimestamp))>([^<]+)<");
    private static final Pattern PLUGIN =
            Pattern.compile("<artifactId>([a-z-]+-plugin)</artifactId>\\s*<version>([^<]+)<");
    private static final Pattern PROJECT =
            Pattern.compile("<artifactId>(?:gokata|kata-pack)</artifactId>\\s*<version>([^<]+)<");

    private static String root;
    private static String parent;

    @BeforeAll
    static void read() throws IOException {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        root = Files.readString(module.resolve("../../pom.xml"));
        parent = Files.readString(module.resolve("../pack/pom.xml"));
    }

    @Test
    void it_has_the_versions_of_this_repository() {
        Map<String, String> versions = found(VERSION, parent);
        String own = PROJECT.matcher(root).results().findFirst().orElseThrow().group(1);

        assertThat(versions.remove("kata.version")).isEqualTo(own);
        assertThat(PROJECT.matcher(parent).results().findFirst().orElseThrow().group(1))
                .isEqualTo(own);
        assertThat(versions).hasSizeGreaterThanOrEqualTo(4);
        assertThat(found(VERSION, root)).containsAllEntriesOf(versions);
    }

    @Test
    void it_has_the_plugins_of_this_repository() {
        Map<String, String> plugins = found(PLUGIN, parent);

        assertThat(plugins).hasSizeGreaterThanOrEqualTo(6);
        assertThat(found(PLUGIN, root)).containsAllEntriesOf(plugins);
    }

    private static Map<String, String> found(Pattern pattern, String text) {
        Map<String, String> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(1), matcher.group(2));
        }
        return found;
    }
}
