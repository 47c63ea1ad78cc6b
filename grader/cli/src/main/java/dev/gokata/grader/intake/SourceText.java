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
     * @param name the file's name, for the sentence
     * @param bytes its content
     * @return its text
     * @throws NotReceivedException if it is not UTF-8, or holds a NUL
     */
    static String decode(String name, byte[] bytes) throws NotReceivedException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult end = decoder.decode(in, out, true);
        if (end.isError()) {
            throw notText(name, "byte " + in.position() + " is not UTF-8");
        }
        // NUL is the mark of UTF-16 without a byte order mark, and of files that are no text at all.
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw notText(name, "byte " + i + " is a NUL");
            }
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static NotReceivedException notText(String name, String which) {
        return NotReceivedException.rejected(
                Names.shown(name) + " is not a text in UTF-8 (" + which + "): save it as UTF-8 and hand it in again");
    }
}
