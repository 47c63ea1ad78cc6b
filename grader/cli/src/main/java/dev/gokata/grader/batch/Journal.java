package dev.gokata.grader.batch;

import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.ResultsJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The grades that are done, in a file that whoever is killed leaves behind whole.
 *
 * <p>A line is a key, a space and a record in JSON. It is on the disk before its submission counts as graded. A line that
 * was torn by the end of its writer, or by a full disk, is dropped when the journal is opened the next time: only the last
 * can be.
 *
 * <p>One process at a time has a journal open; the system releases it however that process ends.
 */
public final class Journal implements AutoCloseable {

    /** The name of its file. */
    public static final String FILE = "journal.jsonl";

    private static final String LOCK = "journal.lock";
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{64}");

    private final Path file;
    private final FileChannel lock;
    private final FileChannel out;
    private final Map<String, SubmissionRecord> done = new HashMap<>();
    private final Shared shared = new Shared();

    private Journal(Path file, FileChannel lock, FileChannel out) {
        this.file = file;
        this.lock = lock;
        this.out = out;
    }

    /**
     * Opens the journal of a folder, which is made if it isn't there.
     *
     * @param folder the folder
     * @param restart whether what is done is forgotten
     * @return the journal
     * @throws UsageException if the folder can't be worked with, or another process works with it; says what to do
     */
    public static Journal open(Path folder, boolean restart) {
        @Nullable FileChannel lock = null;
        try {
            Files.createDirectories(folder);
            lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!locked(lock)) {
                throw new UsageException("another run grades into " + folder
                        + ": wait for its end, or give this one a folder of its own with --out");
            }
            Path file = folder.resolve(FILE);
            FileChannel out = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            Journal journal = new Journal(file, lock, out);
            if (restart) {
                out.truncate(0);
            }
            journal.read();
            return journal;
        } catch (IOException e) {
            close(lock);
            throw new UsageException(folder + " can't be written to (" + FileTrouble.words(e)
                    + "): make room or rights in it, or name" + " another folder with --out");
        } catch (UsageException e) {
            close(lock);
            throw e;
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            // By another run in this JVM.
            return false;
        }
    }

    private void read() throws IOException {
        long whole = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            // A line at a time: that of a large course is longer than a machine may have memory for twice.
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next != '\n') {
                    line.write(next);
                } else if (isGrade(line.toString(StandardCharsets.UTF_8))) {
                    whole += line.size() + 1;
                    line.reset();
                } else {
                    break;
                }
            }
        }
        // What follows was never whole, or is no journal's.
        out.truncate(whole);
        out.position(whole);
    }

    private boolean isGrade(String line) {
        int space = line.indexOf(' ');
        if (space < 0 || !KEY.matcher(line.substring(0, space)).matches()) {
            return false;
        }
        try {
            done.put(line.substring(0, space), shared.sharing(ResultsJson.recordFromJson(line.substring(space + 1))));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Looks for a grade.
     *
     * @param key its key
     * @return its record, under the name of the submission that was graded; nothing if it isn't done
     */
    public synchronized Optional<SubmissionRecord> find(String key) {
        return Optional.ofNullable(done.get(key));
    }

    /**
     * Counts the grades.
     *
     * @return how many are done
     */
    public synchronized int size() {
        return done.size();
    }

    /**
     * Adds a grade, and returns when it is on the disk.
     *
     * @param key its key
     * @param submission its record
     * @return the record as it will be read back
     * @throws IOException if it can't be written; what was written before stays
     */
    public synchronized SubmissionRecord add(String key, SubmissionRecord submission) throws IOException {
        String json = ResultsJson.recordToJson(submission);
        ByteBuffer line = ByteBuffer.wrap((key + " " + json + "\n").getBytes(StandardCharsets.UTF_8));
        while (line.hasRemaining()) {
            out.write(line);
        }
        out.force(false);
        SubmissionRecord asRead = shared.sharing(ResultsJson.recordFromJson(json));
        done.put(key, asRead);
        return asRead;
    }

    @Override
    public void close() {
        close(out);
        close(lock);
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // What counts is on the disk already.
        }
    }
}
