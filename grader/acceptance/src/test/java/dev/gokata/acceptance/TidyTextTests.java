package dev.gokata.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read: links lead somewhere, and commands exist. */
class TidyTextTests {

    private static final Pattern LINK = Pattern.compile("!?\\[[^]\\n]*]\\(<?([^)>\\s]+)>?[^)]*\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\\n]*`");
    private static final Pattern COMMAND = Pattern.compile("\\./kata\\b([^\\n`]*)");

    @Test
    void every_local_link_leads_to_a_file_and_to_a_heading_of_it() {
        List<String> broken = new ArrayList<>();
        int links = 0;
        for (Path file : Repository.files(".md")) {
            Matcher link = LINK.matcher(CODE.matcher(Repository.text(file)).replaceAll(""));
            while (link.find()) {
                String target = link.group(1);
                if (!target.matches("[a-z][a-z+.-]*:.*")) {
                    links++;
                    if (!leadsSomewhere(file, target)) {
                        broken.add(Repository.shown(file) + ": " + target);
                    }
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(links).isGreaterThan(5);
    }

    private static boolean leadsSomewhere(Path from, String target) {
        int hash = target.indexOf('#');
        String path = URLDecoder.decode(hash < 0 ? target : target.substring(0, hash), StandardCharsets.UTF_8);
        Path to = path.isEmpty() ? from : from.resolveSibling(path).normalize();
        if (!Files.exists(to) || !to.startsWith(Repository.ROOT)) {
            return false;
        }
        return hash < 0 || anchors(to).contains(target.substring(hash + 1));
    }

    /* As GitHub makes them. */
    private static Set<String> anchors(Path markdown) {
        return Repository.text(markdown)
                .lines()
                .filter(line -> line.matches("#{1,6} .*"))
                .map(line -> line.replaceFirst("#+ ", "").strip().toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "CONTRIBUTING.md",
                "exercises/GUIDE.md",
                "grader/README.md",
                "grader/courses.md",
                "grader/marks.md",
                "grader/privacy.md"
            })
    void every_kata_command_exists_with_its_options(String document) {
        Matcher command = COMMAND.matcher(Repository.text(Repository.ROOT.resolve(document)));
        Set<String> seen = new TreeSet<>();
        while (command.find()) {
            List<String> words = List.of(command.group(1).strip().split("\\s+"));
            String name = words.get(0);
            String of = name.equals("package") ? name + " " + words.get(1) : name;
            String help = Kata.run((of + " --help").split(" ")).exits(0).out();
            assertThat(words.stream()
                            .filter(word -> word.matches("--[a-z].*"))
                            .map(word -> word.replaceAll("=.*|[^a-z-].*", "")))
                    .as("%s: ./kata%s", document, command.group(1))
                    .allSatisfy(option -> assertThat(help).containsPattern(option + "\\b"));
            seen.add(name);
        }

        assertThat(seen).containsAnyOf("check", "grade", "reset", "verify");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "CONTRIBUTING.md", "exercises/GUIDE.md", "grader/README.md"})
    void every_module_and_path_that_a_command_names_exists(String document) {
        Pattern path = Pattern.compile("(?:cd|-pl|--each) ([a-z]+/[A-Za-z0-9_./-]+)");
        Matcher named = path.matcher(Repository.text(Repository.ROOT.resolve(document)));
        List<String> found = new ArrayList<>();
        while (named.find()) {
            found.add(named.group(1));
        }

        assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(Repository.ROOT.resolve(each))
                .exists());
    }

    @Test
    void the_license_is_there() {
        assertThat(Repository.ROOT.resolve("LICENSE")).content().contains("Apache License", "Version 2.0");
    }

    @Test
    void no_run_left_a_database_behind() {
        assertThat(Repository.files(".jqwik-database")).isEmpty();
    }

    @Test
    void nothing_lies_at_the_root_but_what_belongs_there() {
        assertThat(Repository.entries(Repository.ROOT).stream()
                        .map(each -> each.getFileName().toString())
                        .filter(name -> !name.startsWith(".")))
                .isSubsetOf(
                        "pom.xml",
                        "README.md",
                        "CONTRIBUTING.md",
                        "LICENSE",
                        "mvnw",
                        "mvnw.cmd",
                        "kata",
                        "kata.cmd",
                        "exercises",
                        "solutions",
                        "runtime-reference",
                        "grader",
                        "target",
                        "kata-results");
    }
}
