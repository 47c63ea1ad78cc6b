package dev.gokata.grader.export;

import dev.gokata.grader.intake.UsageException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digests of an edition's files, in the form of {@code sha256sum}: what was handed out, and so what was changed since. */
final class Digests {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

    private Digests() {}

    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String text(Map<String, byte[]> files) {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(files)
                .forEach((path, content) ->
                        text.append(of(content)).append("  ").append(path).append('\n'));
        return text.toString();
    }

    /** Reads the digests by path; nothing in it may lead out of the edition. */
    static SortedMap<String, String> parse(String shown, String text) {
        SortedMap<String, String> digests = new TreeMap<>();
        text.lines().forEach(line -> {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches() || parts.group(2).matches("(.*/)?\\.\\.?(/.*)?|/.*|.*[\\\\:].*|\\.kata(/.*)?")) {
                throw new UsageException(
                        shown + ": \"" + line + "\" is not what kata export writes: take the edition anew");
            }
            digests.put(parts.group(2), parts.group(1));
        });
        return digests;
    }
}
