package dev.gokata.grader.catalogue;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.kata.meta.TomlTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whether a pack and this grader fit each other.
 *
 * <p>A pack says in {@code exercises/catalogue.toml} which graders it was tried with, as Maven writes ranges: {@code grader =
 * "[0.1,0.2)"}. And what it was built with must be of this grader's own version, for the two speak to each other.
 */
public final class PackVersions {

    private static final Pattern RANGE = Pattern.compile("([\\[(])([0-9.]*),([0-9.]*)([\\])])");
    private static final Pattern API = Pattern.compile("kata-api-(.+)\\.jar");

    private PackVersions() {}

    /**
     * Refuses a pack that does not fit.
     *
     * @param pack the pack
     * @param version this grader's version; one without a number, as during its own development, fits every pack
     * @throws UsageException if the pack needs another grader, or was built with the libraries of another
     */
    public static void refuseOthers(Pack pack, String version) {
        if (!version.matches("\\d.*")) {
            return;
        }
        String needs = needs(pack);
        if (!needs.isEmpty() && !isIn(needs, version)) {
            throw new UsageException("this pack needs kata " + needs + " by exercises/catalogue.toml, and this is kata "
                    + version + ": use one that fits, or the pack's version for this one");
        }
        String built = builtWith(pack);
        if (!built.isEmpty() && !built.equals(version)) {
            throw new UsageException("this pack was built with kata-api " + built + ", and this is kata " + version
                    + ": name " + version + " in the pack's poms and build it again, or use kata " + built);
        }
    }

    /* Without asking for the file's other keys, which a later grader may know more of. */
    private static String needs(Pack pack) {
        Path file = pack.root().resolve("exercises").resolve(Catalogue.FILE);
        return Files.isRegularFile(file)
                ? TomlTable.parse("exercises/" + Catalogue.FILE, KataFolder.text(file))
                        .stringOr("grader", "")
                : "";
    }

    private static boolean isIn(String range, String version) {
        Matcher parts = RANGE.matcher(range.replace(" ", ""));
        if (!parts.matches()) {
            throw new UsageException("exercises/" + Catalogue.FILE + ": \"grader\" must be a range of versions such as"
                    + " \"[0.1,0.2)\", but is \"" + range + "\"");
        }
        String own = version.replaceAll("-.*", "");
        int least = parts.group(2).isEmpty() ? 1 : compare(own, parts.group(2));
        int most = parts.group(3).isEmpty() ? -1 : compare(own, parts.group(3));
        return (least > 0 || least == 0 && parts.group(1).equals("["))
                && (most < 0 || most == 0 && parts.group(4).equals("]"));
    }

    private static int compare(String one, String other) {
        List<Integer> ones = numbers(one);
        List<Integer> others = numbers(other);
        for (int i = 0; i < Math.max(ones.size(), others.size()); i++) {
            int difference = Integer.compare(i < ones.size() ? ones.get(i) : 0, i < others.size() ? others.get(i) : 0);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    private static List<Integer> numbers(String version) {
        return Stream.of(version.split("\\."))
                .filter(part -> part.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    private static String builtWith(Pack pack) {
        Path folder = pack.root().resolve("exercises/target/lib/oracle");
        if (!Files.isDirectory(folder)) {
            return "";
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(jar -> API.matcher(jar.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(jar -> jar.group(1))
                    .sorted()
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
