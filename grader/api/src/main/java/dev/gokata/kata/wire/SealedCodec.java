package dev.gokata.kata.wire;

import java.util.ArrayList;
import java.util.List;

/** Carries a value of a sealed interface as the number of its record among those permitted, and the record. */
final class SealedCodec implements Codec<Object> {

    private final Class<?> type;
    private final List<Class<?>> permitted;
    private final List<Codec<Object>> codecs = new ArrayList<>();

    SealedCodec(Class<?> type) {
        this.type = type;
        this.permitted = List.of(type.getPermittedSubclasses());
    }

    @SuppressWarnings("unchecked") // each codec meets only values of its own class
    void link(CodecFactory factory) {
        for (Class<?> each : permitted) {
            codecs.add((Codec<Object>) factory.codecOf(each, type.getSimpleName()));
        }
    }

    @Override
    public void write(Object value, WireWriter out) {
        for (int i = 0; i < permitted.size(); i++) {
            if (permitted.get(i).isInstance(value)) {
                out.writeByte(i);
                codecs.get(i).write(value, out);
                return;
            }
        }
        throw new IllegalStateException(value.getClass() + " is not permitted by " + type);
    }

    @Override
    public Object read(WireReader in) {
        int index = in.readByte();
        if (index >= codecs.size()) {
            throw new WireException("no " + type.getSimpleName() + " has the number " + index);
        }
        return codecs.get(index).read(in);
    }
}
