package dev.gokata.reference.context;

import dev.gokata.runtime.GoSource;
import dev.gokata.runtime.context.Context;
import dev.gokata.runtime.context.Derived;
import dev.gokata.runtime.context.Done;
import dev.gokata.runtime.context.GoError;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A context that has its parent's values and nothing else of it. */
@GoSource(file = "context/context.go", symbol = "withoutCancelCtx")
final class WithoutCancelCtx extends Derived {

    WithoutCancelCtx(Context parent) {
        super(parent);
    }

    @Override
    public OptionalLong deadline() {
        return OptionalLong.empty();
    }

    @Override
    public @Nullable Done done() {
        return null;
    }

    @Override
    public @Nullable GoError err() {
        return null;
    }

    @Override
    public @Nullable Object value(Object key) {
        return key == CancelCtx.CANCEL_CTX_KEY ? null : super.value(key);
    }

    @Override
    public String toString() {
        return parent() + ".WithoutCancel";
    }
}
