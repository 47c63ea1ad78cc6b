package dev.gokata.testkit.stack;

import dev.gokata.runtime.stack.Stack;

/** What may be in a word of a frame. */
enum SlotKind {

    /** A pointer to nothing. */
    NIL(true),

    /** A number that is nothing else. */
    NUMBER(false),

    /** A pointer to a word of the stack, perhaps to itself. */
    POINTER_TO_WORD(true),

    /** A pointer to an object on the heap. */
    POINTER_TO_HEAP(true),

    /** A number that looks like a pointer to a word of the stack. */
    NUMBER_LIKE_A_POINTER(false),

    /** A pointer into the middle of a word. */
    POINTER_INTO_WORD(true),

    /** A pointer to the highest word. */
    POINTER_TO_HIGHEST(true),

    /** A pointer to the lowest word in use, or seldom to the lowest of the stack. */
    POINTER_TO_LOWEST(true),

    /** A pointer to what lies behind the stack. */
    POINTER_BEHIND(true),

    /** A pointer to what lies before the stack. */
    POINTER_BEFORE(true),

    /** A number that looks like a pointer to the highest or lowest word. */
    NUMBER_LIKE_AN_END(false),

    /** A pointer to a variable of the program. */
    POINTER_TO_GLOBAL(true);

    private static final SlotKind[] KINDS = values();
    private static final long GLOBALS = 0x500000;

    private final boolean pointer;

    SlotKind(boolean pointer) {
        this.pointer = pointer;
    }

    static SlotKind of(int choice) {
        return KINDS[choice % KINDS.length];
    }

    boolean isPointer() {
        return pointer;
    }

    /** Resolves a choice of this kind, now that the stack and an object on the heap have addresses. */
    long word(int choice, Stack stack, long sp, long heap) {
        int rest = choice / KINDS.length;
        long words = (stack.hi() - sp) / 8;
        long onStack = sp + rest % words * 8;
        return switch (this) {
            case NIL -> 0;
            case NUMBER -> rest;
            case POINTER_TO_WORD, NUMBER_LIKE_A_POINTER -> onStack;
            case POINTER_TO_HEAP -> heap;
            case POINTER_INTO_WORD -> onStack + 1 + rest % 7;
            case POINTER_TO_HIGHEST -> stack.hi() - 8;
            case POINTER_TO_LOWEST -> lowest(rest, stack, sp);
            case POINTER_BEHIND -> stack.hi();
            case POINTER_BEFORE -> stack.lo() - 8;
            case NUMBER_LIKE_AN_END -> rest % 2 == 0 ? stack.hi() - 8 : lowest(rest / 2, stack, sp);
            case POINTER_TO_GLOBAL -> GLOBALS + rest;
        };
    }

    private static long lowest(int rest, Stack stack, long sp) {
        return rest % 16 == 1 ? stack.lo() : sp;
    }
}
