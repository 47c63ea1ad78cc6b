package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Derived;
import org.jspecify.annotations.Nullable;

/** A context with one value. */
@GoSource(file = "context/context.go", symbol = "valueCtx", simplified = "keys compared by equals")
final class ValueCtx extends Derived {

    private final Object key;
    private final @Nullable Object val;

    ValueCtx(Context parent, Object key, @Nullable Object val) {
        super(parent);
        this.key = key;
        this.val = val;
    }

    @Override
    public @Nullable Object value(Object wanted) {
        return key.equals(wanted) ? val : super.value(wanted);
    }

    @Override
    public String toString() {
        return parent() + ".WithValue(" + stringify(key) + ", " + stringify(val) + ")";
    }

    /** Values are not printed, as they may be secret or large; only texts are, since 1.23. */
    private static String stringify(@Nullable Object value) {
        if (value == null) {
            return "<nil>";
        }
        return value instanceof String text ? text : value.getClass().getSimpleName();
    }
}
