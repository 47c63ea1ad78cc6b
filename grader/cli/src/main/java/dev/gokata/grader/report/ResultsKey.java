package dev.gokata.grader.report;

import dev.gokata.grader.intake.UsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret that results are signed with: whoever hasn't got it can neither make results nor change them unnoticed.
 *
 * <p>It is read by the command alone. No process that grades or holds a submission is told of it.
 */
public final class ResultsKey {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST_BYTES = 32;
    private static final int MOST_BYTES = 4 * 1024;
    private static final Set<PosixFilePermission> OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private final SecretKeySpec secret;

    private ResultsKey(byte[] bytes) {
        this.secret = new SecretKeySpec(bytes, ALGORITHM);
    }

    /**
     * Makes a new key.
     *
     * @param file where it goes; nobody but its owner may read it
     * @throws UsageException if the file is there already, or can't be written
     */
    public static void make(Path file) {
        byte[] random = new byte[LEAST_BYTES];
        new SecureRandom().nextBytes(random);
        try {
            if (file.toAbsolutePath()
                    .getFileSystem()
                    .supportedFileAttributeViews()
                    .contains("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
            Files.writeString(file, HexFormat.of().formatHex(random) + "\n");
        } catch (FileAlreadyExistsException e) {
            throw new UsageException(file + " is there already: results may be signed with it, so it is left alone");
        } catch (IOException e) {
            throw new UsageException(file + " can't be written: check that its folder is there and may be written to");
        }
    }

    /**
     * Reads a key.
     *
     * @param file where it is
     * @return the key
     * @throws UsageException if there is none, it is too short, or others may read it
     */
    public static ResultsKey read(Path file) {
        try {
            if (!Files.isRegularFile(file)) {
                throw new UsageException("there is no key " + file + ": make one with kata key " + file);
            }
            PosixFileAttributeView posix = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (posix != null && posix.readAttributes().permissions().stream().anyMatch(OTHERS::contains)) {
                throw new UsageException("others may read or change the key " + file + ": chmod 600 " + file);
            }
            if (Files.size(file) > MOST_BYTES) {
                throw new UsageException(file + " is too long to be a key: make one with kata key");
            }
            // Editors and shells add and drop line ends.
            byte[] text =
                    Files.readString(file, StandardCharsets.ISO_8859_1).strip().getBytes(StandardCharsets.ISO_8859_1);
            if (text.length < LEAST_BYTES) {
                throw new UsageException("the key " + file + " is shorter than " + LEAST_BYTES
                        + " bytes, so it could be guessed: make one with kata key");
            }
            return new ResultsKey(text);
        } catch (IOException e) {
            throw new UsageException("the key " + file + " can't be read: check that it may be");
        }
    }

    /**
     * Returns what random choices come from where nobody says: the same for everybody who is graded with this key, and
     * not to be known without it.
     *
     * @return a seed
     */
    public long seed() {
        return ByteBuffer.wrap(mac("seed", new byte[0])).getLong() & Long.MAX_VALUE;
    }

    /** Signs something; what it is keeps the signature of one thing from being another's. */
    String sign(String what, byte[] content) {
        return HexFormat.of().formatHex(mac(what, content));
    }

    private byte[] mac(String what, byte[] content) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret);
            mac.update(("gokata/" + what + "\n").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JVM has " + ALGORITHM, e);
        }
    }
}
