package dev.gokata.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JPlag over a class in which some have copied. */
class SimilarTests {

    private static final Path SAMPLES = Repository.ROOT.resolve("grader/cli/src/test/resources/submissions");
    private static final String FILE = "SizeClasses.java";

    @TempDir
    static Path folder;

    private static Kata run;
    private static JsonNode found;

    @BeforeAll
    static void compare() throws IOException {
        Repository.pack();
        Path handedIn = folder.resolve("handed-in");
        String ada = Repository.text(SAMPLES.resolve("ada-solved").resolve(FILE));
        submit(handedIn, "ada", ada);
        submit(handedIn, "bea who copied", reordered(renamed(ada)));
        submit(
                handedIn,
                "cleo",
                Repository.text(SAMPLES.resolve("cleo-untouched-stub").resolve(FILE)));
        submit(
                handedIn,
                "cyd",
                Repository.text(SAMPLES.resolve("cleo-untouched-stub").resolve(FILE)));
        submit(
                handedIn,
                "dan",
                Repository.text(SAMPLES.resolve("dan-compile-error").resolve(FILE)));
        submit(handedIn, "eve <b>", uncommented(solution()));
        submit(
                handedIn,
                "fay",
                "class SizeClasses { int deep = " + "(".repeat(100_000) + "1" + ")".repeat(100_000) + "; }");
        submit(handedIn, "gus", "class SizeClasses { void f() {" + "f();".repeat(6_000) + "} }");
        Files.writeString(handedIn.resolve("hal.zip"), "no zip");
        Path before = folder.resolve("2025");
        submit(
                before,
                "joy",
                Repository.text(SAMPLES.resolve("ben-partly-solved").resolve(FILE)));
        submit(
                before,
                "ken",
                Repository.text(SAMPLES.resolve("ben-partly-solved").resolve(FILE)));
        submit(
                handedIn,
                "kim",
                Repository.text(SAMPLES.resolve("ben-partly-solved").resolve(FILE)));

        run = Kata.here(
                        "similar",
                        "--kata",
                        "size-classes",
                        "--each",
                        handedIn.toString(),
                        "--with",
                        before.toString(),
                        "--out",
                        folder.resolve("out").toString())
                .exits(0);
        found = JsonMapper.shared()
                .readTree(Files.readString(folder.resolve("out/similar.json")))
                .get("katas")
                .get(0);
    }

    @Test
    void copies_are_found_under_other_names_and_in_another_order_and_nothing_else_is() {
        assertThat(run.out()).contains("""
                size-classes: 4 submissions compared, also with (solution), (reference), 2025/joy, 2025/ken; 5 pairs are at\
                 least 50 % alike
                """);
        List<String> pairs = new ArrayList<>();
        found.get("pairs")
                .forEach(pair -> pairs.add(pair.get("first").asString() + " = "
                        + pair.get("second").asString()));
        assertThat(pairs)
                .containsExactlyInAnyOrder(
                        "ada = bea who copied",
                        "eve <b> = (solution)",
                        "eve <b> = (reference)",
                        "kim = 2025/joy",
                        "kim = 2025/ken");
    }

    @Test
    void a_pair_tells_how_much_of_each_is_in_the_other_and_where() {
        JsonNode copied = null;
        for (JsonNode pair : found.get("pairs")) {
            copied = pair.get("first").asString().equals("ada") ? pair : copied;
        }

        assertThat(copied.get("percent").asInt()).isBetween(60, 100);
        assertThat(copied.get("ofFirst").asInt()).isBetween(60, 100);
        assertThat(copied.get("ofSecond").asInt()).isBetween(60, 100);
        // The first method in the one is the last in the other.
        assertThat(copied.get("matches")).hasSizeGreaterThan(1).anySatisfy(match -> assertThat(
                        match.get("second").get("from").asInt())
                .isGreaterThan(match.get("first").get("from").asInt() + 30));
    }

    @Test
    void who_could_not_be_compared_is_named_with_the_reason() {
        assertThat(run.out())
                .contains("""
                          not compared: cleo, hardly anything but the stub
                          not compared: cyd, hardly anything but the stub
                          not compared: dan, its code can't be read: it doesn't compile
                        """)
                .contains("  not compared: fay, hardly anything but the stub\n")
                .contains("  not compared: gus, its code is too long or too deeply nested to compare\n")
                .contains("  not compared: hal, hal.zip is neither a zip nor a .java file");
    }

    @Test
    void jplags_own_report_is_kept() throws IOException {
        assertThat(found.get("jplagReport").asString()).isEqualTo("similar/size-classes.zip");
        try (ZipFile zip =
                new ZipFile(folder.resolve("out/similar/size-classes.zip").toFile())) {
            assertThat(zip.stream().map(Object::toString))
                    .contains("overview.json")
                    .hasSizeGreaterThan(4);
            assertThat(new String(
                            zip.getInputStream(zip.getEntry("overview.json")).readAllBytes(), UTF_8))
                    .contains("\"submission_folder_path\":[\"handed-in\",\"compared-with\"]")
                    .doesNotContain(folder.toString());
        }
    }

    @Test
    void the_page_shows_both_sides_and_names_are_only_names() {
        String page = Repository.text(folder.resolve("out/similar.html"));

        assertThat(page)
                .contains("eve &lt;b&gt;", "classOfEights", "eightsToKind")
                .doesNotContain("<b>");
    }

    @Test
    void where_jplag_is_not_there_one_sentence_says_how_to_get_it() {
        Kata.here("similar", SAMPLES.toString(), "--jplag", folder.toString())
                .refuses("JPlag, which compares submissions, is not in " + folder
                        + ": name the folder that has kata-similar.jar, and JPlag in its folder lib");
    }

    @Test
    void the_command_has_nothing_of_jplag_on_its_class_path() throws IOException {
        assertThat(Repository.entries(Repository.ROOT.resolve("grader/similar/target/lib")))
                .anySatisfy(jar -> assertThat(jar.getFileName().toString()).startsWith("jplag-"));
        assertThat(Repository.entries(Repository.ROOT.resolve("grader/cli/target/lib")))
                .noneSatisfy(jar -> assertThat(jar.getFileName().toString()).contains("plag"));
        assertThat(System.getProperty("java.class.path")).doesNotContain("jplag");
    }

    private static String solution() {
        return Repository.text(Repository.ROOT.resolve(
                "solutions/size-classes/src/main/java/dev/gokata/katas/sizeclasses/SizeClasses.java"));
    }

    private static String uncommented(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }

    private static String renamed(String text) {
        return text.replaceAll("\\btable\\b", "kinds")
                .replaceAll("\\bclassOfEights\\b", "eightsToKind")
                .replaceAll("\\beights\\b", "n")
                .replaceAll("\\bc\\b", "kind")
                .replaceAll("\\bpages\\b", "count");
    }

    /* Members stand apart by an empty line, and an empty line stands nowhere else in the class. */
    private static String reordered(String text) {
        int body = text.indexOf("{\n\n") + 3;
        int end = text.lastIndexOf("}");
        List<String> members = new ArrayList<>(
                List.of(Pattern.compile("\n\n").split(text.substring(body, end).strip())));
        Collections.reverse(members);
        return text.substring(0, body) + "    " + String.join("\n\n    ", members) + "\n}\n";
    }

    private static void submit(Path to, String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(to.resolve(name)).resolve(FILE), text);
    }
}
