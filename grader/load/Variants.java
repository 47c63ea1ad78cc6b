import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.check.Mutant;
import dev.gokata.grader.check.Mutants;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes submissions as a course would hand them in, no two alike but for the copies among them: of twenty, seven are
 * solved, eight have one of the kata's misconceptions, and there are one untouched stub, two with compile errors, one
 * that uses what is not allowed, and one copy.
 */
final class Variants {

    private final Map<String, String> solution;
    private final Map<String, String> stub;
    private final List<Mutant> mutants;

    private Variants(KataFolder kata) {
        this.solution = kata.solutionSources();
        this.stub = kata.exerciseSources();
        this.mutants = Mutants.of(kata);
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: java -cp grader/cli/target/kata.jar grader/load/Variants.java KATA COUNT FOLDER");
            System.exit(2);
        }
        KataFolder kata = Pack.around(Path.of("")).orElseThrow().kata(arguments[0]);
        Variants variants = new Variants(kata);
        int count = Integer.parseInt(arguments[1]);
        int digits = arguments[1].length();
        for (int i = 0; i < count; i++) {
            Path folder = Path.of(arguments[2], ("s%0" + digits + "d").formatted(i));
            for (Map.Entry<String, String> file : variants.submission(i).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
        }
    }

    private Map<String, String> submission(int i) {
        return switch (i % 20) {
            case 0, 3, 6, 9, 12, 15, 18 -> own(i, solution);
            case 1, 4, 5, 8, 11, 13, 16, 19 -> own(i, mutants.get(i * 7 % mutants.size()).applyTo(solution));
            case 2 -> stub;
            case 7, 14 -> own(i, edited(solution, "return", "retrun"));
            case 10 -> own(i, edited(solution, "{\n", "{\n    static { System.exit(0); }\n"));
            default -> submission(i - 2);
        };
    }

    private static Map<String, String> own(int i, Map<String, String> sources) {
        Map<String, String> own = new TreeMap<>();
        sources.forEach((path, text) -> own.put(path, text + "// handed in by student " + i + "\n"));
        return own;
    }

    private static Map<String, String> edited(Map<String, String> sources, String find, String put) {
        Map<String, String> edited = new TreeMap<>();
        sources.forEach((path, text) -> {
            int body = text.indexOf("class ");
            int at = text.indexOf(find, body);
            edited.put(path, text.substring(0, at) + put + text.substring(at + find.length()));
        });
        return edited;
    }
}
