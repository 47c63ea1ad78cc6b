package dev.gokata.kata.wire;

/**
 * How the values of one type travel.
 *
 * <p>Carried are records of: the primitive types and their boxes, {@code String}, enums, records, sealed interfaces of
 * records, {@code List} and {@code Optional} of any of these. Arrays and sets are not (they don't compare or order as
 * data should), nor is null.
 *
 * @param <T> the type of the values
 */
public interface Codec<T> {

    /** The deepest that values may nest. */
    int MAX_DEPTH = 64;

    /**
     * Writes a value.
     *
     * @param value the value
     * @param out where to
     * @throws NothingToCarryException if something in it is null
     */
    void write(T value, WireWriter out);

    /**
     * Reads a value. Lists come back unmodifiable.
     *
     * @param in where from
     * @return a value equal to the one written
     * @throws WireException if the bytes are no value of this type
     */
    T read(WireReader in);

    /**
     * Writes a value as a message of its own.
     *
     * @param value the value
     * @return its bytes
     */
    default byte[] encode(T value) {
        WireWriter out = new WireWriter();
        write(value, out);
        return out.toByteArray();
    }

    /**
     * Reads a value that is a message of its own.
     *
     * @param bytes all bytes of the message
     * @return the value
     */
    default T decode(byte[] bytes) {
        WireReader in = new WireReader(bytes);
        T value = read(in);
        in.expectEnd();
        return value;
    }

    /**
     * Returns the codec of a record.
     *
     * @param <T> the record's type
     * @param type the record's class
     * @return its codec
     * @throws IllegalArgumentException if the record holds something that can't be carried; names the component
     */
    static <T extends Record> Codec<T> of(Class<T> type) {
        return new CodecFactory().codecOf(type);
    }
}
