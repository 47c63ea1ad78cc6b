import dev.gokata.grader.report.ResultsJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what two runs came to: the reports but for times, and whether a journal, where there is one, has a grade twice. */
final class SameGrades {

    private SameGrades() {}

    public static void main(String[] arguments) throws IOException {
        String first = deterministic(Path.of(arguments[0]));
        for (String other : List.of(arguments).subList(1, arguments.length)) {
            Path file = Path.of(other, "journal.jsonl");
            List<String> journal = Files.exists(file) ? Files.readAllLines(file) : List.of();
            Set<String> keys = new HashSet<>();
            journal.forEach(line -> keys.add(line.substring(0, line.indexOf(' '))));
            if (keys.size() != journal.size()) {
                System.err.println(other + ": graded twice: " + (journal.size() - keys.size()));
                System.exit(1);
            }
            if (!deterministic(Path.of(other)).equals(first)) {
                System.err.println(other + " and " + arguments[0] + " differ");
                System.exit(1);
            }
            String grades = Files.exists(file) ? ", " + journal.size() + " grades, none twice" : "";
            System.out.println(other + ": the same report as " + arguments[0] + grades);
        }
    }

    private static String deterministic(Path folder) throws IOException {
        return ResultsJson.deterministicJson(ResultsJson.read(folder.resolve("results.json")));
    }
}
