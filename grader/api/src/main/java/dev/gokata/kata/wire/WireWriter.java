package dev.gokata.kata.wire;

import java.util.Arrays;

/** A growing array of bytes, and the few shapes that values are written in. */
public final class WireWriter {

    private byte[] bytes = new byte[64];
    private int size;
    private int depth;

    /** Makes an empty writer. */
    public WireWriter() {}

    /**
     * Writes one byte.
     *
     * @param value its low eight bits are written
     * @throws WireException if the message becomes longer than {@link Frames#MAX_BYTES}
     */
    public void writeByte(int value) {
        makeRoom(1);
        bytes[size++] = (byte) value;
    }

    /**
     * Writes a number in as few bytes as its size needs, small ones of either sign in one.
     *
     * @param value any number
     */
    public void writeLong(long value) {
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7fL) != 0) {
            writeByte((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        writeByte((int) rest);
    }

    /**
     * Writes a text, every UTF-16 unit of it, lone surrogates included.
     *
     * @param text any text
     */
    public void writeString(String text) {
        writeLong(text.length());
        for (int i = 0; i < text.length(); i++) {
            writeLong(text.charAt(i));
        }
    }

    /**
     * Writes bytes with their number before them.
     *
     * @param value any bytes
     */
    public void writeBytes(byte[] value) {
        writeLong(value.length);
        append(value);
    }

    /** Writes bytes as they are. */
    void append(byte[] value) {
        makeRoom(value.length);
        System.arraycopy(value, 0, bytes, size, value.length);
        size += value.length;
    }

    /**
     * Returns what was written.
     *
     * @return a copy
     */
    public byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /* What a learner's code returns may be of any size: it must not take up the memory that tells them so. */
    private void makeRoom(int more) {
        if (more > Frames.MAX_BYTES - size) {
            throw new WireException("a message can't be longer than " + Frames.MAX_BYTES + " bytes");
        }
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    void enter() {
        if (++depth > Codec.MAX_DEPTH) {
            throw new WireException("values are nested more than " + Codec.MAX_DEPTH + " deep");
        }
    }

    void leave() {
        depth--;
    }
}
