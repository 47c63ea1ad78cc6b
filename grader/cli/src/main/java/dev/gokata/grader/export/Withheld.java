package dev.gokata.grader.export;

import dev.gokata.grader.catalogue.Pack;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What students must not get, and what gives each file of it away. */
final class Withheld {

    private static final Pattern MODULE = Pattern.compile("<module>([^<]+)</module>");
    private static final Pattern LITERAL = Pattern.compile("\"([^\"\\\\\\n]{" + Fingerprints.LEAST + ",})\"");
    private static final Pattern METHOD = Pattern.compile("\\bvoid ([a-z]\\w{" + (Fingerprints.LEAST - 1) + ",})\\(");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z].*[A-Za-z].*[A-Za-z]");
    private static final String TESTS = "/src/test/java/";
    private static final String MESSAGES = "solutions/MESSAGES.md";

    private Withheld() {}

    /**
     * Reads what is withheld of a pack: the whole teacher's half, and the sources of what comes as a library.
     *
     * @param pack the pack
     * @return texts by path
     */
    static Map<String, String> of(Pack pack) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        read(pack, "solutions", texts);
        Path pom = pack.root().resolve("pom.xml");
        Matcher module = MODULE.matcher(Files.isRegularFile(pom) ? Files.readString(pom) : "");
        while (module.find()) {
            // What a pack has beside its two halves; the command is nobody's secret.
            if (!module.group(1).matches("(exercises|solutions|grader)(/.*)?")) {
                read(pack, module.group(1) + "/src/main", texts);
            }
        }
        return texts;
    }

    private static void read(Pack pack, String folder, Map<String, String> texts) throws IOException {
        Path top = pack.root().resolve(folder);
        if (!Files.isDirectory(top)) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = pack.root().relativize(file).toString().replace('\\', '/');
                if (!path.contains("/target/")) {
                    try {
                        texts.put(path, Files.readString(file));
                    } catch (CharacterCodingException e) {
                        // A picture: its text could not be searched for.
                        texts.put(path, "");
                    }
                }
            }
        }
    }

    /**
     * Returns the lines that give a file away. Of a {@code pom.xml} it is those that say whose it is.
     *
     * @param path the file
     * @param text its text
     * @return texts, each long enough to be nobody else's by chance
     */
    static Set<String> lines(String path, String text) {
        return longEnough(text.lines()
                .map(line -> line.strip().replaceFirst("^(/?\\*+|//|#+|- |> ) *", ""))
                .filter(line -> !line.matches("(import|package) .*"))
                .filter(line -> !path.endsWith("pom.xml") || line.matches(".*(<kata\\.slug>|-solution<).*"))
                // What mutants are told, students are told as well; which mutants there are they are not.
                .filter(line -> !path.equals(MESSAGES) || line.matches("Task \\d+\\. .*")));
    }

    /**
     * Returns what a compiler leaves of a file of the teacher's half: long texts, the names of tests, and the names of hidden
     * classes.
     *
     * @param path the file
     * @param text its text
     * @return texts, each long enough to be nobody else's by chance
     */
    static Set<String> compiled(String path, String text) {
        if (!isTeachers(path) || !path.endsWith(".java")) {
            return Set.of();
        }
        int tests = path.indexOf(TESTS);
        return longEnough(Stream.of(
                        LITERAL.matcher(text).results().map(each -> each.group(1)),
                        METHOD.matcher(text).results().map(each -> each.group(1)),
                        Stream.of(path)
                                .filter(any -> tests >= 0)
                                .map(any -> path.substring(tests + TESTS.length(), path.length() - ".java".length())))
                .flatMap(each -> each));
    }

    static boolean isTeachers(String path) {
        return path.startsWith("solutions/");
    }

    private static Set<String> longEnough(Stream<String> texts) {
        return texts.filter(each -> each.length() >= Fingerprints.LEAST)
                .filter(each -> LETTERS.matcher(each).find())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
