package dev.gokata.grader.export;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What katas stand on, as an edition has it.
 *
 * <p>Jars that nobody else publishes go into a folder that Maven reads as a repository, under a version that their content
 * decides: so no cache ever takes an edition's for another's. The others Maven fetches, and the command has a copy.
 */
final class Libraries {

    /** The folder that Maven reads. */
    static final String FOLDER = "libraries/";

    /* Jars that the command doesn't need itself. */
    private static final String OTHERS = "exercises/lib/";
    private static final String TOOL = "grader/lib/";
    private static final String OURS = "dev.gokata";
    private static final int DIGEST = 12;
    private static final Pattern LINE =
            Pattern.compile("\\s*([^:\\s]+):([^:\\s]+):jar:([^:\\s]+):(compile|runtime|test)\\b.*");

    private final SortedMap<String, byte[]> files;
    private final String group;
    private final Map<String, Dependency> dependencies = new LinkedHashMap<>();

    /** What an edition's pom names. */
    record Dependency(String groupId, String artifactId, String version, String scope) {

        String fileName() {
            return artifactId + "-" + version + ".jar";
        }

        String folder() {
            return groupId.replace('.', '/') + "/" + artifactId + "/" + version + "/";
        }

        private Dependency ofContent(byte[] content) {
            String digest = Digests.of(content).substring(0, DIGEST);
            return new Dependency(groupId, artifactId, version.replace("-SNAPSHOT", "") + "-" + digest, scope);
        }
    }

    /**
     * Prepares to collect.
     *
     * @param files where they go; has the command already
     * @param group the pack's own group
     */
    Libraries(SortedMap<String, byte[]> files, String group) {
        this.files = files;
        this.group = group;
    }

    /** Adds what a pack was built with, and lists of it for the command. */
    void add(Pack pack) throws IOException {
        Path coordinates = pack.root().resolve("exercises/target/lib/coordinates.txt");
        if (!Files.isRegularFile(coordinates)) {
            throw new UsageException("there is no exercises/target/lib/coordinates.txt, by which Maven finds the pack's"
                    + " libraries: build the pack with \"mvn -q package -Dmaven.test.skip=true\"");
        }
        Map<String, Dependency> known = known(KataFolder.text(coordinates));
        list("subject", pack.subjectClassPath(), known);
        list("oracle", pack.oracleClassPath(), known);
    }

    static Map<String, Dependency> known(String coordinates) {
        Map<String, Dependency> known = new LinkedHashMap<>();
        coordinates.lines().forEach(line -> {
            Matcher part = LINE.matcher(line);
            if (part.matches()) {
                Dependency each = new Dependency(part.group(1), part.group(2), part.group(3), part.group(4));
                known.put(each.fileName(), each);
            }
        });
        return known;
    }

    private void list(String kind, List<Path> jars, Map<String, Dependency> known) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Path jar : jars) {
            String name = jar.getFileName().toString();
            lines.append(place(name, Files.readAllBytes(jar), Optional.ofNullable(known.get(name))))
                    .append('\n');
        }
        files.put("exercises/lib/" + kind + ".txt", lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String place(String name, byte[] content, Optional<Dependency> known) {
        if (known.isPresent() && isOwn(known.get())) {
            Dependency own = known.get().ofContent(content);
            dependencies.put(own.groupId() + ":" + own.artifactId(), own);
            String path = FOLDER + own.folder() + own.fileName();
            files.put(path, content);
            files.put(path.replaceAll("jar$", "pom"), pom(own).getBytes(StandardCharsets.UTF_8));
            return path;
        }
        known.ifPresent(each -> dependencies.putIfAbsent(each.groupId() + ":" + each.artifactId(), each));
        byte[] tool = files.get(TOOL + name);
        String path = tool != null && Arrays.equals(tool, content)
                ? TOOL + name
                : OTHERS + name.replace("-SNAPSHOT", "-" + Digests.of(content).substring(0, DIGEST));
        files.put(path, content);
        return path;
    }

    private boolean isOwn(Dependency dependency) {
        return dependency.groupId().equals(OURS) || dependency.groupId().equals(group);
    }

    /**
     * Returns what an edition's kata is built with: everything, so that no library's own pom is asked. Engines run in this
     * order, and examples are to be told before properties.
     */
    List<Dependency> dependencies() {
        return dependencies.values().stream()
                .sorted(Comparator.comparing(each -> !each.groupId().startsWith("org.junit")))
                .toList();
    }

    private static String pom(Dependency own) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>%s</groupId>
                  <artifactId>%s</artifactId>
                  <version>%s</version>
                </project>
                """.formatted(own.groupId(), own.artifactId(), own.version());
    }
}
