package dev.gokata.kata.wire;

/** What became of bytes that nobody honest may have written. */
enum Hostility {
    READ,
    REFUSED;

    /** Decodes the bytes; whatever is thrown but a {@link WireException} comes out of here as it is. */
    static Hostility of(Codec<?> codec, byte[] bytes) {
        try {
            codec.decode(bytes);
            return READ;
        } catch (WireException e) {
            return REFUSED;
        }
    }
}
