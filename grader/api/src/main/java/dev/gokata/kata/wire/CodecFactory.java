package dev.gokata.kata.wire;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the codecs of a record and of all that it holds. */
final class CodecFactory {

    /* A record may hold itself (a tree does), so its codec is known here before its components are looked at. */
    private final Map<Class<?>, Codec<?>> known = new HashMap<>();

    <T> Codec<T> codecOf(Class<T> type) {
        @SuppressWarnings("unchecked") // the one codec made for this type
        Codec<T> codec = (Codec<T>) codecOf(type, type.getSimpleName());
        return codec;
    }

    Codec<?> codecOf(Type type, String path) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return listOf(codecOf(generic.getActualTypeArguments()[0], path + "[]"), path);
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return optionalOf(codecOf(generic.getActualTypeArguments()[0], path), path);
        }
        if (type instanceof Class<?> plain) {
            Codec<?> found = known.get(plain);
            Codec<?> codec = found != null ? found : codecOfClass(plain, path);
            return new NamedCodec<>(codec, path);
        }
        throw refuse(type, path);
    }

    private Codec<?> codecOfClass(Class<?> type, String path) {
        Codec<?> simple = SimpleCodecs.of(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return enumOf(type);
        }
        if (type.isRecord()) {
            RecordCodec codec = new RecordCodec(type);
            known.put(type, codec);
            codec.link(this);
            return codec;
        }
        if (type.isSealed() && type.isInterface()) {
            SealedCodec codec = new SealedCodec(type);
            known.put(type, codec);
            codec.link(this);
            return codec;
        }
        throw refuse(type, path);
    }

    private static IllegalArgumentException refuse(Type type, String path) {
        return new IllegalArgumentException(path + " can't be carried: " + type.getTypeName()
                + " is none of: a primitive type or its box, String, an enum, a record, a sealed interface of records,"
                + " List, Optional");
    }

    private static Codec<?> enumOf(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return new Codec<>() {
            @Override
            public void write(Object value, WireWriter out) {
                out.writeLong(((Enum<?>) value).ordinal());
            }

            @Override
            public Object read(WireReader in) {
                return constants[(int) in.readLong(0, constants.length - 1)];
            }
        };
    }

    @SuppressWarnings("unchecked") // values reach a codec only through the component of the type it was made for
    private static Codec<?> listOf(Codec<?> element, String path) {
        Codec<Object> elements = (Codec<Object>) element;
        return new NamedCodec<>(
                new Codec<List<Object>>() {
                    @Override
                    public void write(List<Object> value, WireWriter out) {
                        // A learner's list may be of any class: what it says of its size need not be what it holds.
                        List<Object> copy = new ArrayList<>(value);
                        out.writeLong(copy.size());
                        for (Object each : copy) {
                            elements.write(each, out);
                        }
                    }

                    @Override
                    public List<Object> read(WireReader in) {
                        // Grows with what is really there: each of many nested lists may claim all bytes that are left.
                        List<Object> read = new ArrayList<>();
                        for (int left = in.readCount(); left > 0; left--) {
                            read.add(elements.read(in));
                        }
                        return List.of(read.toArray());
                    }
                },
                path);
    }

    @SuppressWarnings("unchecked") // as for lists
    private static Codec<?> optionalOf(Codec<?> element, String path) {
        Codec<Object> elements = (Codec<Object>) element;
        return new NamedCodec<>(
                new Codec<Optional<Object>>() {
                    @Override
                    public void write(Optional<Object> value, WireWriter out) {
                        out.writeByte(value.isPresent() ? 1 : 0);
                        value.ifPresent(each -> elements.write(each, out));
                    }

                    @Override
                    public Optional<Object> read(WireReader in) {
                        return in.readByte() == 0 ? Optional.empty() : Optional.of(elements.read(in));
                    }
                },
                path);
    }

    /** A codec that says which component was null. */
    record NamedCodec<T>(Codec<T> codec, String path) implements Codec<T> {

        @Override
        public void write(T value, WireWriter out) {
            if (value == null) {
                throw new NothingToCarryException(path);
            }
            codec.write(value, out);
        }

        @Override
        public T read(WireReader in) {
            return codec.read(in);
        }
    }
}
