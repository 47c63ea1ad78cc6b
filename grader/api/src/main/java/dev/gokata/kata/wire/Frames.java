package dev.gokata.kata.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Cuts two streams into messages: four bytes of length, then so many bytes. */
public final class Frames {

    /** The most bytes in a message. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private final DataInputStream in;
    private final DataOutputStream out;

    /**
     * Makes a channel of messages.
     *
     * @param in where messages come from; should be buffered
     * @param out where messages go; should be buffered
     */
    public Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = new DataOutputStream(out);
    }

    /**
     * Sends a message, and all that were {@linkplain #put put} before it.
     *
     * @param message its bytes
     * @throws IOException if the stream is closed
     * @throws WireException if it is too long
     */
    public void send(byte[] message) throws IOException {
        put(message);
        flush();
    }

    /**
     * Puts a message behind those that are to be sent. It may be sent at once, and is sent at the next {@link #flush}.
     *
     * @param message its bytes
     * @throws IOException if the stream is closed
     * @throws WireException if it is too long
     */
    public void put(byte[] message) throws IOException {
        if (message.length > MAX_BYTES) {
            throw new WireException("a message of " + message.length + " bytes is longer than " + MAX_BYTES);
        }
        out.writeInt(message.length);
        out.write(message);
    }

    /**
     * Sends what was put.
     *
     * @throws IOException if the stream is closed
     */
    public void flush() throws IOException {
        out.flush();
    }

    /**
     * Waits for a message.
     *
     * @return its bytes
     * @throws EOFException if the other side has closed the stream
     * @throws IOException if the stream can't be read
     * @throws WireException if the length is out of range
     */
    public byte[] receive() throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new WireException("a message can't be " + length + " bytes long");
        }
        // Grows with what really arrives, so that a lying length costs nothing.
        byte[] message = in.readNBytes(length);
        if (message.length < length) {
            throw new EOFException("the stream ended inside a message");
        }
        return message;
    }

    /**
     * Waits for the end of the stream, and reads no further than one byte.
     *
     * @return true if the other side has closed the stream and nothing was left in it
     * @throws IOException if the stream can't be read
     */
    public boolean ends() throws IOException {
        return in.read() < 0;
    }

    /**
     * Tells how many bytes have arrived that no message has been read from.
     *
     * @return the number of bytes, 0 if none
     * @throws IOException if the stream can't be read
     */
    public int available() throws IOException {
        return in.available();
    }
}
