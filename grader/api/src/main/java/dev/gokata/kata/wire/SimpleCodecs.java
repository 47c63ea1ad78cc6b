package dev.gokata.kata.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of numbers, truth values, characters and texts. */
final class SimpleCodecs {

    private static final Map<Class<?>, Codec<?>> BY_TYPE = new HashMap<>();

    static {
        put(long.class, Long.class, (value, out) -> out.writeLong(value), WireReader::readLong);
        put(int.class, Integer.class, (value, out) -> out.writeLong(value), in ->
                (int) in.readLong(Integer.MIN_VALUE, Integer.MAX_VALUE));
        put(short.class, Short.class, (value, out) -> out.writeLong(value), in ->
                (short) in.readLong(Short.MIN_VALUE, Short.MAX_VALUE));
        put(byte.class, Byte.class, (value, out) -> out.writeLong(value), in ->
                (byte) in.readLong(Byte.MIN_VALUE, Byte.MAX_VALUE));
        put(char.class, Character.class, (value, out) -> out.writeLong(value), in ->
                (char) in.readLong(0, Character.MAX_VALUE));
        put(boolean.class, Boolean.class, (value, out) -> out.writeLong(value ? 1 : 0), in -> in.readLong(0, 1) == 1);
        put(
                double.class,
                Double.class,
                (value, out) -> out.writeLong(Double.doubleToRawLongBits(value)),
                in -> Double.longBitsToDouble(in.readLong()));
        put(
                float.class,
                Float.class,
                (value, out) -> out.writeLong(Float.floatToRawIntBits(value)),
                in -> Float.intBitsToFloat((int) in.readLong(Integer.MIN_VALUE, Integer.MAX_VALUE)));
        put(String.class, String.class, (value, out) -> out.writeString(value), WireReader::readString);
    }

    private SimpleCodecs() {}

    static @Nullable Codec<?> of(Class<?> type) {
        return BY_TYPE.get(type);
    }

    private static <T> void put(
            Class<?> primitive, Class<T> box, BiConsumer<T, WireWriter> writer, Function<WireReader, T> reader) {
        Codec<T> codec = new Codec<>() {
            @Override
            public void write(T value, WireWriter out) {
                writer.accept(value, out);
            }

            @Override
            public T read(WireReader in) {
                return reader.apply(in);
            }
        };
        BY_TYPE.put(primitive, codec);
        BY_TYPE.put(box, codec);
    }
}
