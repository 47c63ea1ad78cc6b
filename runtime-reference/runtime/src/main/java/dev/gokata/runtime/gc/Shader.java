package dev.gokata.runtime.gc;

import dev.gokata.runtime.GoSource;

/** Makes objects grey, for a write barrier. */
@FunctionalInterface
@GoSource(file = "runtime/mgcmark.go", symbol = "greyobject")
public interface Shader {

    /**
     * Makes an object grey if it is white.
     *
     * @param pointer its number; {@link HeapGraph#NIL} is nothing to shade
     */
    void shade(int pointer);
}
