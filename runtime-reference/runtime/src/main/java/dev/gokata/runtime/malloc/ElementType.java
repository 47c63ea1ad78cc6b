package dev.gokata.runtime.malloc;

import dev.gokata.runtime.GoSource;

/**
 * What a slice's growth depends on in the type of its elements.
 *
 * <p>In Go: {@code Size_} of the element's type, and whether its {@code PtrBytes} is 0.
 *
 * <p>Here: nothing else of a type.
 *
 * @param size bytes of one element, from 0
 * @param noscan true if an element holds no pointers
 */
@GoSource(file = "internal/abi/type.go", symbol = "Type", simplified = "size, and whether there are pointers")
public record ElementType(long size, boolean noscan) {

    private static final int POINTER_SIZE = 8;

    /**
     * Checks the size.
     *
     * @param size bytes of one element
     * @param noscan true if it holds no pointers
     * @throws IllegalArgumentException if {@code size} is negative, or too small for the pointers
     */
    public ElementType {
        if (size < 0) {
            throw new IllegalArgumentException("element size " + size + " is outside 0.." + Long.MAX_VALUE);
        }
        if (!noscan && (size == 0 || size % POINTER_SIZE != 0)) {
            throw new IllegalArgumentException(
                    "an element with pointers has " + size + " bytes, which is not a positive multiple of 8");
        }
    }
}
