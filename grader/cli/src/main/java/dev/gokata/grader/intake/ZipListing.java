package dev.gokata.grader.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Lists the files of a zip that is held in memory.
 *
 * <p>No size that the zip claims is believed: an entry is inflated only when it is taken, and only as far as its bound.
 */
final class ZipListing implements AutoCloseable {

    private static final int FILE_TYPE_MASK = 0170000;
    private static final int ORDINARY_FILE = 0100000;
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    private final ZipFile zip;

    private ZipListing(ZipFile zip) {
        this.zip = zip;
    }

    /** Tells a zip by its first bytes, whatever its name is. */
    static boolean isZip(byte[] content) {
        return content.length >= 4
                && content[0] == 'P'
                && content[1] == 'K'
                && (content[2] == 3 && content[3] == 4 || content[2] == 5 && content[3] == 6);
    }

    static ZipListing open(byte[] content) throws IOException, NotReceivedException {
        // An upper bound, taken before the reader makes an object of each entry.
        if (headers(content) > Intake.MAX_ENTRIES) {
            throw Intake.tooMany();
        }
        return new ZipListing(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .setIgnoreLocalFileHeader(true)
                .get());
    }

    List<Found> list() throws NotReceivedException {
        List<Found> found = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            check(entry.getName());
            if (!entry.isDirectory() && !isLeftBehind(entry.getName())) {
                found.add(new Found(entry.getName(), kind(entry), atMost -> read(entry, atMost)));
            }
        }
        return found;
    }

    private static void check(String name) throws NotReceivedException {
        if (name.length() > Intake.MAX_PATH_LENGTH) {
            throw Intake.tooLongPath(name);
        }
        boolean climbs = Arrays.asList(name.split("/")).contains("..");
        if (name.startsWith("/") || climbs || DRIVE.matcher(name).matches()) {
            throw NotReceivedException.rejected("the zip holds a path that leads out of it, " + Names.shown(name)
                    + ": zip the exercise's folder itself");
        }
        if (name.indexOf('\0') >= 0 || name.indexOf('\\') >= 0) {
            throw NotReceivedException.rejected("the zip holds a name that is no path, " + Names.shown(name)
                    + ": zip the exercise's folder with another program");
        }
    }

    private static boolean isLeftBehind(String path) {
        String[] names = path.split("/");
        return Arrays.stream(names).limit(Math.max(0, names.length - 1)).anyMatch(Wanted::isLeftBehind);
    }

    private static Found.Kind kind(ZipArchiveEntry entry) {
        int type = entry.getUnixMode() & FILE_TYPE_MASK;
        if (entry.isUnixSymlink()) {
            return Found.Kind.LINK;
        }
        if (type != 0 && type != ORDINARY_FILE) {
            return Found.Kind.SPECIAL;
        }
        return entry.getGeneralPurposeBit().usesEncryption() ? Found.Kind.ENCRYPTED : Found.Kind.FILE;
    }

    private byte[] read(ZipArchiveEntry entry, int atMost) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(atMost);
        }
    }

    private static int headers(byte[] content) {
        int count = 0;
        for (int i = 0; i + 4 <= content.length; i++) {
            if (content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2) {
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
