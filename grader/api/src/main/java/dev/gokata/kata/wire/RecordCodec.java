package dev.gokata.kata.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

/** Carries a record as its components, in their order. */
final class RecordCodec implements Codec<Object> {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Codec<Object>[] components;

    @SuppressWarnings("unchecked") // an array of a generic type can't be made otherwise
    RecordCodec(Class<?> type) {
        this.type = type;
        RecordComponent[] parts = type.getRecordComponents();
        this.components = (Codec<Object>[]) new Codec<?>[parts.length];
        this.accessors = new Method[parts.length];
        Class<?>[] types = new Class<?>[parts.length];
        for (int i = 0; i < parts.length; i++) {
            types[i] = parts[i].getType();
        }
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type.getName() + " has no canonical constructor", e);
        }
        constructor.setAccessible(true);
    }

    @SuppressWarnings("unchecked") // a component's codec meets only that component's values
    void link(CodecFactory factory) {
        RecordComponent[] parts = type.getRecordComponents();
        for (int i = 0; i < parts.length; i++) {
            accessors[i] = parts[i].getAccessor();
            accessors[i].setAccessible(true);
            String path = type.getSimpleName() + "." + parts[i].getName();
            components[i] = (Codec<Object>) factory.codecOf(parts[i].getGenericType(), path);
        }
    }

    @Override
    public void write(Object value, WireWriter out) {
        out.enter();
        // One byte at least, so that no list can claim more elements than it has bytes.
        out.writeByte(components.length);
        for (int i = 0; i < components.length; i++) {
            components[i].write(component(value, i), out);
        }
        out.leave();
    }

    @Override
    public Object read(WireReader in) {
        in.enter();
        int count = in.readByte();
        if (count != (components.length & 0xff)) {
            throw new WireException(type.getSimpleName() + " has " + components.length + " components, not " + count);
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].read(in);
        }
        in.leave();
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new WireException("no " + type.getSimpleName() + " has these values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't make a " + type.getName(), e);
        }
    }

    private Object component(Object value, int index) {
        try {
            return accessors[index].invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("can't read a " + type.getName(), e);
        }
    }
}
