package dev.gokata.runtime.context;

import dev.gokata.runtime.GoSource;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A context that was derived from another, and answers as that one does where it doesn't know better.
 *
 * <p>In Go: a struct that embeds its parent, so that it has the parent's methods.
 *
 * <p>Here: a class to extend.
 */
@GoSource(file = "context/context.go", symbol = "valueCtx", simplified = "inheritance instead of embedding")
public abstract class Derived implements Context {

    private final Context parent;

    /**
     * Makes a child.
     *
     * @param parent what it is derived from
     */
    protected Derived(Context parent) {
        this.parent = parent;
    }

    /**
     * Returns what this was derived from.
     *
     * @return the parent, one step up the tree
     */
    public final Context parent() {
        return parent;
    }

    @Override
    public OptionalLong deadline() {
        return parent.deadline();
    }

    @Override
    public @Nullable Done done() {
        return parent.done();
    }

    @Override
    public @Nullable GoError err() {
        return parent.err();
    }

    @Override
    public @Nullable Object value(Object key) {
        return parent.value(key);
    }
}
