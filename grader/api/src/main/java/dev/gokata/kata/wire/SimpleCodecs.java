package dev.gokata.kata.wire;

import org.jspecify.annotations.Nullable;

/**
 * The codecs of numbers, truth values, characters and texts.
 *
 * <p>Written out, without lambdas: each of them would be a class that every process of a submission makes anew.
 */
enum SimpleCodecs implements Codec<Object> {
    LONG(long.class, Long.class),
    INT(int.class, Integer.class),
    SHORT(short.class, Short.class),
    BYTE(byte.class, Byte.class),
    CHAR(char.class, Character.class),
    BOOLEAN(boolean.class, Boolean.class),
    DOUBLE(double.class, Double.class),
    FLOAT(float.class, Float.class),
    STRING(String.class, String.class);

    private static final SimpleCodecs[] ALL = values();

    private final Class<?> primitive;
    private final Class<?> box;

    SimpleCodecs(Class<?> primitive, Class<?> box) {
        this.primitive = primitive;
        this.box = box;
    }

    static @Nullable Codec<?> of(Class<?> type) {
        for (SimpleCodecs each : ALL) {
            if (each.primitive == type || each.box == type) {
                return each;
            }
        }
        return null;
    }

    @Override
    public void write(Object value, WireWriter out) {
        switch (this) {
            case LONG, INT, SHORT, BYTE -> out.writeLong(((Number) value).longValue());
            case CHAR -> out.writeLong((Character) value);
            case BOOLEAN -> out.writeLong((Boolean) value ? 1 : 0);
            case DOUBLE -> out.writeLong(Double.doubleToRawLongBits((Double) value));
            case FLOAT -> out.writeLong(Float.floatToRawIntBits((Float) value));
            case STRING -> out.writeString((String) value);
        }
    }

    @Override
    public Object read(WireReader in) {
        return switch (this) {
            case LONG -> in.readLong();
            case INT -> (int) in.readLong(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case SHORT -> (short) in.readLong(Short.MIN_VALUE, Short.MAX_VALUE);
            case BYTE -> (byte) in.readLong(Byte.MIN_VALUE, Byte.MAX_VALUE);
            case CHAR -> (char) in.readLong(0, Character.MAX_VALUE);
            case BOOLEAN -> in.readLong(0, 1) == 1;
            case DOUBLE -> Double.longBitsToDouble(in.readLong());
            case FLOAT -> Float.intBitsToFloat((int) in.readLong(Integer.MIN_VALUE, Integer.MAX_VALUE));
            case STRING -> in.readString();
        };
    }
}
