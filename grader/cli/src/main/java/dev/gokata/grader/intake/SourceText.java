package dev.gokata.grader.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns the bytes of a source file into text, or says which byte is wrong. */
final class SourceText {

    private SourceText() {}

    /**
     * Decodes UTF-8. A byte order mark is dropped; line ends stay as they are.
     *
     * @param file the file, as the kata names it
     * @param bytes its content
     * @return its text
     * @throws NotReceivedException if it is not UTF-8, or holds a NUL
     */
    static String decode(String file, byte[] bytes) throws NotReceivedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult end = decoder.decode(in, out, true);
        // NUL is the mark of UTF-16 without a byte order mark, and of files that are no text at all.
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == 0) {
                throw noText(file, bytes, i, " is a NUL");
            }
        }
        if (end.isError()) {
            throw noText(file, bytes, in.position(), " is not UTF-8");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static NotReceivedException noText(String file, byte[] bytes, int at, String what) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            // A carriage return alone ends a line, too; the two together end one.
            if (bytes[i] == '\n' || bytes[i] == '\r' && bytes[i + 1] != '\n') {
                line++;
            }
        }
        return NotReceivedException.noText(
                "this is no text in UTF-8 (byte " + at + " of the file" + what + "): save it as UTF-8 and hand it in"
                        + " again",
                file,
                line);
    }
}
