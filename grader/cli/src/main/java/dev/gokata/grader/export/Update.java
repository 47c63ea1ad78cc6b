package dev.gokata.grader.export;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How an edition that a learner works in becomes a later one.
 *
 * <p>Only files of authors are written or removed: those that one of the two editions has a digest of, which no file that a
 * learner edits has. An author's file that the learner has changed is kept aside first. What has been done of an update that
 * was cut short is found done when it is started again, for the digests themselves are written last.
 */
public final class Update {

    private static final String COMMAND = "grader/";

    private final Path root;
    private final Path from;
    private final SortedMap<String, String> before;
    private final SortedMap<String, String> after;
    private final Set<String> replaced = new TreeSet<>();
    private final Set<String> added = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> changed = new TreeSet<>();
    private final Set<String> stubs = new TreeSet<>();

    /**
     * Compares two editions, and changes nothing.
     *
     * @param pack the edition that a learner works in
     * @param later the later one
     * @throws IOException if a file can't be read
     * @throws UsageException if one of them is no edition, they are of other katas, or the later one is not whole
     */
    public Update(Pack pack, Pack later) throws IOException {
        this.root = pack.root();
        this.from = later.root();
        this.before = digests(pack);
        this.after = digests(later);
        refuseOthers(pack, later);
        for (Map.Entry<String, String> each : after.entrySet()) {
            compare(each.getKey(), each.getValue());
        }
        for (String path : before.keySet()) {
            if (!after.containsKey(path) && isThere(path)) {
                removed.add(path);
                if (!digest(path).equals(before.get(path))) {
                    changed.add(path);
                }
            }
        }
        for (KataFolder kata : later.katas()) {
            for (String path : kata.manifest().editable()) {
                String file = "exercises/" + kata.slug() + "/" + path;
                removed.remove(file);
                if (!Files.exists(root.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                    stubs.add(file);
                }
            }
        }
    }

    private static SortedMap<String, String> digests(Pack pack) {
        if (!pack.isEdition()) {
            throw new UsageException(pack.root() + " is no edition for students: it has no " + Pack.EDITION);
        }
        return Digests.parse(Pack.EDITION, KataFolder.text(pack.root().resolve(Pack.EDITION)));
    }

    private static void refuseOthers(Pack pack, Pack later) throws IOException {
        if (Files.isSameFile(pack.root(), later.root())) {
            throw new UsageException(later.root() + " is the edition that is to be updated: name a later one");
        }
        Set<UUID> ids = ids(pack);
        if (!ids.isEmpty() && ids(later).stream().noneMatch(ids::contains)) {
            throw new UsageException(
                    later.root() + " has none of the katas of " + pack.root() + ": it is an edition of something else");
        }
    }

    private static Set<UUID> ids(Pack pack) {
        return pack.katas().stream().map(kata -> kata.manifest().id()).collect(Collectors.toSet());
    }

    private void compare(String path, String digest) throws IOException {
        Path source = from.resolve(path);
        if (!Files.isRegularFile(source)
                || !Digests.of(Files.readAllBytes(source)).equals(digest)) {
            throw new UsageException(source + " is not as it was handed out: take the later edition anew");
        }
        if (!isThere(path)) {
            added.add(path);
            return;
        }
        String now = digest(path);
        if (!now.equals(digest)) {
            replaced.add(path);
            if (!now.equals(before.get(path))) {
                changed.add(path);
            }
        }
    }

    private boolean isThere(String path) {
        Path file = root.resolve(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new UsageException(file + " is no plain file, and can't be updated: move it away");
        }
        return Files.exists(file);
    }

    private String digest(String path) throws IOException {
        return Digests.of(Files.readAllBytes(root.resolve(path)));
    }

    /**
     * Tells whether there is anything to do.
     *
     * @return false if the learner's edition is the later one already
     */
    public boolean isNeeded() {
        return !(replaced.isEmpty() && added.isEmpty() && removed.isEmpty() && stubs.isEmpty() && before.equals(after));
    }

    /**
     * Names the files of authors that the learner has changed, and that are to be kept aside.
     *
     * @return paths
     */
    public Set<String> changed() {
        return changed;
    }

    /**
     * Names the katas that have another stub than before.
     *
     * @return slugs of katas that both editions have
     */
    public List<String> otherStubs() {
        return replaced.stream()
                .filter(path -> path.matches("exercises/[^/]+/stub/.*") && before.containsKey(path))
                .map(path -> path.split("/")[1])
                .distinct()
                .toList();
    }

    /**
     * Names the katas that the later edition no longer has.
     *
     * @return slugs
     */
    public List<String> withdrawn() {
        return removed.stream()
                .filter(path -> path.matches("exercises/[^/]+/" + KataFolder.MANIFEST))
                .map(path -> path.split("/")[1])
                .toList();
    }

    /**
     * Counts what is done.
     *
     * @return in words
     */
    public String counts() {
        return replaced.size() + " files replaced, " + (added.size() + stubs.size()) + " added, " + removed.size()
                + " removed";
    }

    /**
     * Updates.
     *
     * @param backup a folder that isn't there yet, for what the learner has changed
     * @throws IOException if a file can't be read or written; what was done is found done the next time
     */
    public void run(Path backup) throws IOException {
        for (String path : changed) {
            WholeFile.write(backup.resolve(path), Files.readAllBytes(root.resolve(path)));
        }
        Set<String> written = new TreeSet<>(replaced);
        written.addAll(added);
        written.addAll(stubs);
        // The command last: it is what does this.
        List<String> inOrder = new ArrayList<>(
                written.stream().filter(path -> !path.startsWith(COMMAND)).toList());
        inOrder.addAll(written.stream().filter(path -> path.startsWith(COMMAND)).toList());
        for (String path : inOrder) {
            write(path);
        }
        for (String path : removed) {
            Files.delete(root.resolve(path));
        }
        write(Pack.EDITION);
    }

    private void write(String path) throws IOException {
        Path file = root.resolve(path);
        WholeFile.write(file, Files.readAllBytes(from.resolve(path)));
        EditionFolder.markAsScript(file, StudentEdition.isScript(path));
    }
}
