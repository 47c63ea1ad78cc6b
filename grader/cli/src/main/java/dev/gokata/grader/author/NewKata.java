package dev.gokata.grader.author;

import dev.gokata.grader.catalogue.Catalogue;
import dev.gokata.grader.catalogue.CataloguePage;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.WholeFile;
import dev.gokata.kata.meta.KataManifest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.lang.model.SourceVersion;

/**
 * A kata that is begun: both folders, whole and compiling, with a task that stands in for the first.
 *
 * <p>What its author has still to say is marked by the word TODO, which {@code kata check} finds.
 */
public final class NewKata {

    /** How {@code kata check} knows what an author has not written yet. */
    public static final String LEFT_TO_SAY = "TODO";

    /* Longer names would break lines of the files that are made, and the columns of lists. */
    private static final int MOST_LETTERS = 30;
    private static final int MOST_TITLE = 60;

    /* Names that the files themselves use. */
    private static final Set<String> USED = Set.of(
            "Kata", "Probe", "Meter", "Subject", "List", "Tag", "Test", "Nested", "Property", "Questions", "Halve");

    private final Pack pack;
    private final String slug;
    private final String title;
    private final String track;

    /**
     * Names a kata to be made.
     *
     * @param pack where it goes
     * @param slug its name in paths and commands
     * @param title what lists show
     * @param track the part of the catalogue it belongs to
     * @throws UsageException if there can't be such a kata; says why
     */
    public NewKata(Pack pack, String slug, String title, String track) {
        this.pack = pack;
        this.slug = slug;
        this.title = title;
        this.track = track;
        refuseSlug();
        refuseTitle();
        List<String> tracks = Catalogue.trackNames(pack);
        if (!tracks.isEmpty() && !tracks.contains(track)) {
            throw new UsageException("there is no track \"" + track
                    + "\" in exercises/catalogue.toml: add it there, or use one of these: "
                    + String.join(", ", tracks));
        }
    }

    private void refuseSlug() {
        if (!slug.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || slug.length() > MOST_LETTERS) {
            throw new UsageException("\"" + slug + "\" can't be a kata's name: use lower-case words joined by hyphens,"
                    + " at most " + MOST_LETTERS + " letters, such as \"context-tree\"");
        }
        if (!SourceVersion.isName(packageSegment()) || USED.contains(className()) || isInJavaLang(className())) {
            throw new UsageException("\"" + slug + "\" can't be a kata's name: its package \"" + packageSegment()
                    + "\" or its class \"" + className() + "\" would hide one that its code needs; add a word");
        }
        for (String half : List.of("exercises", "solutions")) {
            if (Files.exists(pack.root().resolve(half).resolve(slug))) {
                throw new UsageException(half + "/" + slug + " is there already: choose another name, or delete it");
            }
        }
    }

    private void refuseTitle() {
        if (title.isBlank() || title.length() > MOST_TITLE || title.chars().anyMatch(Character::isISOControl)) {
            throw new UsageException("a title has from 1 to " + MOST_TITLE + " characters on one line, but this is \""
                    + title.replaceAll("\\p{Cntrl}", " ") + "\"");
        }
        for (KataFolder other : pack.katas()) {
            KataManifest manifest = other.manifest();
            if (manifest.title().equalsIgnoreCase(title)) {
                throw new UsageException(
                        "the kata " + manifest.slug() + " has the title \"" + manifest.title() + "\" already");
            }
        }
    }

    private static boolean isInJavaLang(String name) {
        try {
            Class.forName("java.lang." + name);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /**
     * Makes the kata.
     *
     * @return what was written and changed, as somebody at the pack's root would name it
     */
    public List<String> make() {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Object> values = values();
        String exercise = "exercises/" + slug + "/";
        String solution = "solutions/" + slug + "/";
        String folder = packageName().replace('.', '/') + "/";
        String name = className();
        Map<String, String> templates = new LinkedHashMap<>();
        templates.put(exercise + "pom.xml", "exercise-pom.xml");
        templates.put(exercise + ".mvn/maven.config", "maven.config");
        templates.put(exercise + "kata.toml", "kata.toml");
        templates.put(exercise + "README.md", "README.md");
        templates.put(exercise + "hints.md", "hints.md");
        String stub = "src/main/java/" + folder + name + ".java";
        templates.put(exercise + stub, "Stub.java");
        templates.put(exercise + KataFolder.stubOf(stub), "Stub.java");
        templates.put(exercise + "src/test/java/" + folder + name + "Kata.java", "KataClass.java");
        templates.put(exercise + "src/test/java/" + folder + "Questions.java", "Questions.java");
        templates.put(exercise + "src/test/java/" + folder + "HalveTests.java", "Tests.java");
        templates.put(exercise + "src/test/java/" + folder + "HalveProperties.java", "Properties.java");
        templates.put(solution + "pom.xml", "solution-pom.xml");
        templates.put(solution + "src/main/java/" + folder + name + ".java", "Solution.java");
        templates.put(solution + "src/test/java/" + folder + "HiddenHalveTests.java", "HiddenTests.java");
        templates.put(solution + "mutants/rounds-down.toml", "mutant.toml");
        templates.put(solution + "EXPLANATION.md", "EXPLANATION.md");
        templates.forEach((path, template) -> files.put(path, Templates.filled(template, values)));
        Path options = pack.root().resolve(".mvn/jvm.config");
        if (Files.isRegularFile(options)) {
            files.put(exercise + ".mvn/jvm.config", KataFolder.text(options));
        }
        files.put("pom.xml", rootPom());
        ManifestSchema.missingIn(pack).ifPresent(text -> files.put(ManifestSchema.PATH, text));
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = pack.root().resolve(file.getKey());
                Files.createDirectories(path.getParent());
                WholeFile.write(path, file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (CataloguePage.refresh(pack)) {
            files.put(CataloguePage.PATH, "");
        }
        return List.copyOf(files.keySet());
    }

    private String rootPom() {
        String exercises = Pom.read(pack.root(), "pom.xml").withModule("exercises/" + slug);
        return Pom.parse("pom.xml", exercises).withModule("solutions/" + slug);
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("slug", slug);
        values.put("title", title);
        values.put("tomlTitle", toml(title));
        values.put("tomlTrack", toml(track));
        values.put("id", UUID.randomUUID().toString());
        values.put("name", className());
        values.put("packageName", packageName());
        values.put("folder", packageName().replace('.', '/'));
        values.put("exercises", Pom.read(pack.root(), "exercises/pom.xml").coordinates());
        values.put("solutions", Pom.read(pack.root(), "solutions/pom.xml").coordinates());
        return values;
    }

    private static String toml(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /* Beside the packages of the katas that are there; the first of a pack goes below the pack's group. */
    private String packageName() {
        String parent = pack.katas().stream()
                .map(kata -> kata.manifest().editable().get(0))
                .map(path -> path.substring("src/main/java/".length(), path.lastIndexOf('/')))
                .filter(folder -> folder.contains("/"))
                .map(folder -> folder.substring(0, folder.lastIndexOf('/')).replace('/', '.'))
                .findFirst()
                .orElseGet(() -> Pom.read(pack.root(), "exercises/pom.xml")
                                .coordinates()
                                .groupId()
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z0-9.]", "")
                        + ".katas");
        return parent + "." + packageSegment();
    }

    private String packageSegment() {
        return slug.replace("-", "");
    }

    private String className() {
        StringBuilder name = new StringBuilder();
        for (String word : slug.split("-")) {
            name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
        }
        return name.toString();
    }
}
