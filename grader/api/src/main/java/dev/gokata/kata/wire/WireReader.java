package dev.gokata.kata.wire;

import java.util.Arrays;

/** Reads what a {@link WireWriter} wrote, and trusts none of it. */
public final class WireReader {

    private final byte[] bytes;
    private int position;
    private int depth;

    /**
     * Makes a reader over bytes.
     *
     * @param bytes what to read; not copied
     */
    public WireReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads one byte.
     *
     * @return its value, from 0 to 255
     * @throws WireException at the end of the bytes
     */
    public int readByte() {
        if (position == bytes.length) {
            throw new WireException("the message ends too early");
        }
        return bytes[position++] & 0xff;
    }

    /**
     * Reads a number.
     *
     * @return the number
     * @throws WireException if it does not fit into 64 bits
     */
    public long readLong() {
        long rest = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = readByte();
            if (shift == 63 && next > 1) {
                break;
            }
            rest |= (long) (next & 0x7f) << shift;
            if ((next & 0x80) == 0) {
                return (rest >>> 1) ^ -(rest & 1);
            }
        }
        throw new WireException("a number is longer than 64 bits");
    }

    /**
     * Reads a number from a range.
     *
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @return the number
     * @throws WireException if it lies outside
     */
    public long readLong(long least, long most) {
        long value = readLong();
        if (value < least || value > most) {
            throw new WireException("expected a number from " + least + " to " + most + ", found " + value);
        }
        return value;
    }

    /**
     * Reads how many things follow, each of which takes at least one byte.
     *
     * @return the number, never more than the bytes that are left
     * @throws WireException if so many can't follow
     */
    public int readCount() {
        long count = readLong();
        int left = bytes.length - position;
        if (count < 0 || count > left) {
            throw new WireException(count + " things can't follow in " + left + " bytes");
        }
        return (int) count;
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public String readString() {
        int length = readCount();
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append((char) readLong(0, Character.MAX_VALUE));
        }
        return text.toString();
    }

    /**
     * Reads bytes that have their number before them.
     *
     * @return a copy
     */
    public byte[] readBytes() {
        int length = readCount();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }

    /**
     * Checks that everything was read.
     *
     * @throws WireException if bytes are left
     */
    public void expectEnd() {
        if (position != bytes.length) {
            throw new WireException((bytes.length - position) + " bytes follow the end of the message");
        }
    }

    int position() {
        return position;
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
