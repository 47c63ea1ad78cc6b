package dev.gokata.grader.intake;

import dev.gokata.grader.intake.IntakeResult.Received;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads a submission as it comes: a folder, a zip, or a single {@code .java} file.
 *
 * <p>Only the files that the kata calls editable are opened. A learner's file may lie anywhere in the submission; of
 * several with its name, the one whose path is most like the kata's own is taken, and two that are equally like it are
 * a refusal. A single {@code .java} file stands for the kata's only editable file under whatever name it comes.
 */
public final class Intake {

    /** The most bytes in a file that is taken. */
    public static final int MAX_FILE_BYTES = 256 * 1024;

    /** The most bytes in all files that are taken together. */
    public static final int MAX_TOTAL_BYTES = 2 * 1024 * 1024;

    /** The most bytes in a zip, as it was handed in. */
    public static final int MAX_ZIP_BYTES = 32 * 1024 * 1024;

    /** The most files and folders in a submission. Folders that tools leave behind, like {@code .git}, are not read. */
    public static final int MAX_ENTRIES = 10_000;

    /** The most characters in a path inside a submission. */
    public static final int MAX_PATH_LENGTH = 512;

    private final Wanted wanted;

    /**
     * Makes an intake for a kata.
     *
     * @param wanted the files that the kata takes
     */
    public Intake(Wanted wanted) {
        this.wanted = wanted;
    }

    /**
     * Reads a submission.
     *
     * @param submission a folder, a zip, or a {@code .java} file; a link is refused
     * @return its files, or why there are none; every trouble with the submission is a result, never an exception
     */
    public IntakeResult read(Path submission) {
        String name = Names.shown(
                submission.getFileName() == null ? "" : submission.getFileName().toString());
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(submission, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (attributes.isDirectory()) {
                return take(FolderListing.list(submission));
            }
            if (!attributes.isRegularFile()) {
                throw NotReceivedException.rejected(name + " is " + (attributes.isSymbolicLink() ? "a link" : "no file")
                        + ": hand in a folder, a zip or a .java file");
            }
            return name.toLowerCase(Locale.ROOT).endsWith(".java") ? readJava(submission) : readZip(submission, name);
        } catch (NotReceivedException e) {
            return e.result();
        } catch (IOException e) {
            return NotReceivedException.rejected(name + " can't be read: check that it is there and may be read")
                    .result();
        }
    }

    private IntakeResult readJava(Path file) throws IOException, NotReceivedException {
        List<String> editable = wanted.editable();
        // With one file to choose there is nothing to find by name, and people name files after themselves.
        String path = editable.size() == 1
                ? editable.get(0)
                : file.toAbsolutePath()
                        .normalize()
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
        return take(List.of(new Found(path, Found.Kind.FILE, atMost -> FolderListing.readOnlyName(file, atMost))));
    }

    private IntakeResult readZip(Path file, String name) throws IOException, NotReceivedException {
        byte[] content = FolderListing.read(file, MAX_ZIP_BYTES + 1);
        if (content.length > MAX_ZIP_BYTES) {
            throw NotReceivedException.rejected(
                    name + " is larger than " + MAX_ZIP_BYTES / (1024 * 1024) + " MiB: zip the exercise's folder only");
        }
        if (!ZipListing.isZip(content)) {
            throw NotReceivedException.rejected(
                    name + " is neither a zip nor a .java file: hand in one of them, or a folder");
        }
        try (ZipListing zip = ZipListing.open(content)) {
            return take(zip.list());
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a broken archive makes it stumble over.
            throw NotReceivedException.rejected(name + " is a zip that can't be read: make it again");
        }
    }

    private IntakeResult take(List<Found> found) throws IOException, NotReceivedException {
        Map<String, Found> chosen = new TreeMap<>(wanted.choose(found));
        Map<String, String> files = new TreeMap<>();
        ContentDigest digest = new ContentDigest();
        int total = 0;
        for (Map.Entry<String, Found> choice : chosen.entrySet()) {
            String text = SourceText.decode(choice.getKey(), read(choice.getValue()));
            byte[] content = text.getBytes(StandardCharsets.UTF_8);
            total += content.length;
            if (total > MAX_TOTAL_BYTES) {
                throw NotReceivedException.rejected(
                        "the files are larger than " + MAX_TOTAL_BYTES / (1024 * 1024) + " MiB together: shorten them");
            }
            digest.add(choice.getKey(), content);
            files.put(choice.getKey(), text);
        }
        return new Received(files, found.size() - chosen.size(), digest.hex());
    }

    private static byte[] read(Found file) throws IOException, NotReceivedException {
        if (file.kind() != Found.Kind.FILE) {
            throw NotReceivedException.rejected(
                    Names.shown(file.path()) + " is " + file.kind().words + ": hand in the file itself");
        }
        byte[] content = file.content().read(MAX_FILE_BYTES + 1);
        if (content.length > MAX_FILE_BYTES) {
            throw NotReceivedException.rejected(
                    Names.shown(file.path()) + " is larger than " + MAX_FILE_BYTES / 1024 + " KiB: shorten it");
        }
        return content;
    }

    static NotReceivedException tooMany() {
        return NotReceivedException.rejected(
                "the submission holds more than " + MAX_ENTRIES + " files: hand in the exercise's folder only");
    }

    static NotReceivedException tooLongPath(String path) {
        return NotReceivedException.rejected("the submission holds a path longer than " + MAX_PATH_LENGTH
                + " characters, " + Names.shown(path) + ": hand in the exercise's folder only");
    }
}
