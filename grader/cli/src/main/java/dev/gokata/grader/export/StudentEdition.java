package dev.gokata.grader.export;

import dev.gokata.grader.author.Pom;
import dev.gokata.grader.catalogue.CataloguePage;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What students are given of a pack: the exercises with their stubs as they were meant to be handed out, everything they
 * stand on as jars, and the command.
 *
 * <p>What goes in is named here, file by file and folder by folder; what isn't named stays out. The same pack gives the
 * same bytes.
 */
public final class StudentEdition {

    private static final List<String> OF_A_KATA =
            List.of("kata.toml", "README.md", "hints.md", "misconceptions.json", "pom.xml");
    private static final List<String> FOLDERS_OF_A_KATA = List.of(".mvn", "pictures", "stub", "src/main", "src/test");
    private static final List<String> OF_A_PACK = List.of(
            "LICENSE",
            "NOTICE",
            "mvnw",
            "mvnw.cmd",
            ".mvn/wrapper/maven-wrapper.properties",
            "exercises/catalogue.toml",
            "exercises/kata.schema.json");
    private static final Set<String> SCRIPTS = Set.of("kata", "mvnw");

    private final Pack pack;
    private final List<KataFolder> katas;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> editable = new TreeSet<>();

    private StudentEdition(Pack pack, List<KataFolder> katas) {
        this.pack = pack;
        this.katas = katas;
    }

    /**
     * Makes an edition.
     *
     * @param pack the pack, built
     * @param katas those that students get
     * @param jar the command's own jar, with its libraries in {@code lib} beside it
     * @return the edition
     * @throws IOException if a file can't be read
     * @throws UsageException if the pack or the command isn't built, or a kata has no copy of its stub
     */
    public static StudentEdition of(Pack pack, List<KataFolder> katas, Path jar) throws IOException {
        StudentEdition edition = new StudentEdition(pack, katas);
        edition.addCommand(jar);
        Pom.Coordinates root = Pom.read(pack.root(), "pom.xml").coordinates();
        Libraries libraries = new Libraries(edition.files, root.groupId());
        libraries.add(pack);
        for (KataFolder kata : katas) {
            edition.addKata(kata);
        }
        for (String name : OF_A_PACK) {
            if (Files.isRegularFile(pack.root().resolve(name))) {
                edition.take(name, pack.root().resolve(name));
            }
        }
        edition.addPoms(root, libraries);
        edition.addPages();
        SortedMap<String, byte[]> handedOut = new TreeMap<>(edition.files);
        handedOut.keySet().removeAll(edition.editable);
        edition.files.put(Pack.EDITION, Digests.text(handedOut).getBytes(StandardCharsets.UTF_8));
        return edition;
    }

    /**
     * Returns the edition's files.
     *
     * @return their content by path
     */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /**
     * Names the files that are meant for students by whoever wrote them, which is all but jars.
     *
     * @return paths
     */
    public Set<String> meant() {
        return files.keySet().stream()
                .filter(path -> !path.endsWith(".jar"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Names the files that a learner edits.
     *
     * @return paths
     */
    public Set<String> editable() {
        return editable;
    }

    /**
     * Tells whether a file is to be started.
     *
     * @param path a path of the edition
     * @return true if it needs a mark on systems that have one
     */
    public static boolean isScript(String path) {
        return SCRIPTS.contains(path);
    }

    private void addCommand(Path jar) throws IOException {
        Path libraries = jar.resolveSibling("lib");
        if (!Files.isRegularFile(jar) || !Files.isDirectory(libraries)) {
            throw new UsageException("the kata command is not built at " + jar + ": build it with \"mvn -q package"
                    + " -DskipTests\" in its repository");
        }
        take("grader/kata.jar", jar);
        takeAll("grader/lib/", libraries);
    }

    private void addKata(KataFolder kata) throws IOException {
        String folder = "exercises/" + kata.slug() + "/";
        Map<String, String> stub = kata.stubSources();
        if (stub.isEmpty()) {
            throw new UsageException("there is no copy of the stub in " + folder
                    + "stub, which is what students get: make it" + " with ./kata check " + kata.slug() + " --write");
        }
        for (String name : OF_A_KATA) {
            if (Files.isRegularFile(kata.exercise().resolve(name))) {
                take(folder + name, kata.exercise().resolve(name));
            }
        }
        for (String name : FOLDERS_OF_A_KATA) {
            if (Files.isDirectory(kata.exercise().resolve(name))) {
                takeAll(folder + name + "/", kata.exercise().resolve(name));
            }
        }
        // Whatever stands in the exercise: an author may have tried the kata there.
        stub.forEach((path, text) -> {
            put(folder + path, text);
            editable.add(folder + path);
        });
    }

    private void addPoms(Pom.Coordinates root, Libraries libraries) {
        String parent = Templates.text("pom.xml");
        String version = Pom.parse("grader/pack/pom.xml", parent).coordinates().version();
        String place = Libraries.FOLDER + "dev/gokata/kata-pack/" + version + "/kata-pack-" + version + ".pom";
        put(place, parent);
        Map<String, Object> values = new HashMap<>();
        values.put("root", root);
        values.put("exercises", Pom.read(pack.root(), "exercises/pom.xml").coordinates());
        values.put("parentVersion", version);
        values.put("parentPlace", place);
        values.put("katas", katas.stream().map(KataFolder::slug).toList());
        values.put("dependencies", libraries.dependencies());
        put("pom.xml", Templates.filled("edition-pom.xml.mustache", values));
        put("exercises/pom.xml", Templates.filled("exercises-pom.xml.mustache", values));
    }

    private void addPages() {
        List<String> slugs = katas.stream().map(KataFolder::slug).toList();
        String tables = CataloguePage.tables(pack, slugs::contains).strip();
        String fromAbove = tables.replaceAll("]\\((?=[a-z0-9-]+/README)", "](exercises/");
        Map<String, Object> values = new HashMap<>();
        values.put("first", slugs.get(0));
        values.put("file", katas.get(0).manifest().editable().get(0));
        values.put("tables", fromAbove);
        values.put("wrapper", Files.isRegularFile(pack.root().resolve("mvnw")));
        put("README.md", Templates.filled("README.md.mustache", values));
        put("exercises/README.md", Templates.filled("katas.md.mustache", Map.of("tables", tables)));
        put(".github/workflows/katas.yml", Templates.text("github.yml"));
        put(".gitlab-ci.yml", Templates.text("gitlab.yml"));
        put(".gitignore", Templates.text("gitignore"));
        put(".gitattributes", Templates.text("gitattributes"));
        put("kata", Templates.text("kata"));
        put("kata.cmd", Templates.text("kata.cmd").replace("\n", "\r\n"));
    }

    private void put(String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void take(String path, Path file) throws IOException {
        files.put(path, Files.readAllBytes(file));
    }

    private void takeAll(String prefix, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                take(prefix + folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }
}
