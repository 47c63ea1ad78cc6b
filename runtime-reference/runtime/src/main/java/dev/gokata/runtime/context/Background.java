package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The root of a tree: never canceled, without values and deadline.
 *
 * <p>In Go: one value for the whole program, by {@code context.Background()}.
 *
 * <p>Here: as many as wanted; nothing tells them apart.
 */
@GoSource(file = "context/context.go", symbol = "backgroundCtx", simplified = "a class, not one value")
public final class Background implements Context {

    /** Makes a root. */
    public Background() {}

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
        return null;
    }

    @Override
    public String toString() {
        return "context.Background";
    }
}
