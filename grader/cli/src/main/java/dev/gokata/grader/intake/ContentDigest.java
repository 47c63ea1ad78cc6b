package dev.gokata.grader.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of files: of each the length of its path, its path, the length of its content, and its content. */
final class ContentDigest {

    private final MessageDigest digest;

    ContentDigest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    void add(String path, byte[] content) {
        addBytes(path.getBytes(StandardCharsets.UTF_8));
        addBytes(content);
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    // Lengths keep two files from being one: without them, a|bc and ab|c would be the same.
    private void addBytes(byte[] bytes) {
        digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
