package dev.gokata.runtime.sim;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's one-shot delimited continuations, which carry its virtual threads.
 *
 * <p>They are internal to the JDK and newer than what this is compiled for, hence the method handles. Where the class is
 * missing or not exported, they are not available, and that is all.
 */
final class Continuations {

    private static final @Nullable MethodHandle MAKE;
    private static final @Nullable MethodHandle RUN;
    private static final @Nullable MethodHandle YIELD;

    static {
        MethodHandle make = null;
        MethodHandle run = null;
        MethodHandle yield = null;
        try {
            Class<?> scopeClass = Class.forName("jdk.internal.vm.ContinuationScope");
            Class<?> continuation = Class.forName("jdk.internal.vm.Continuation");
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            Object scope = lookup.findConstructor(scopeClass, MethodType.methodType(void.class, String.class))
                    .invoke("gokata");
            make = lookup.findConstructor(continuation, MethodType.methodType(void.class, scopeClass, Runnable.class))
                    .asType(MethodType.methodType(Object.class, Object.class, Runnable.class))
                    .bindTo(scope);
            run = lookup.findVirtual(continuation, "run", MethodType.methodType(void.class))
                    .asType(MethodType.methodType(void.class, Object.class));
            yield = lookup.findStatic(continuation, "yield", MethodType.methodType(boolean.class, scopeClass))
                    .asType(MethodType.methodType(boolean.class, Object.class))
                    .bindTo(scope);
        } catch (Throwable unavailable) {
            // An older JDK, or one that was not told to export the package.
            make = null;
        }
        MAKE = make;
        RUN = run;
        YIELD = yield;
    }

    private Continuations() {}

    static boolean areAvailable() {
        return MAKE != null;
    }

    /** Makes a continuation that has not begun. */
    static Object make(Runnable body) {
        try {
            return (Object) handle(MAKE).invokeExact(body);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** Runs a continuation on the calling thread, until it yields or ends. */
    static void run(Object continuation) {
        try {
            handle(RUN).invokeExact(continuation);
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    /** Pauses the continuation that runs. Throws {@link IllegalStateException} if it can't be paused. */
    static void pause() {
        try {
            boolean unused = (boolean) handle(YIELD).invokeExact();
        } catch (Throwable thrown) {
            throw rethrown(thrown);
        }
    }

    private static MethodHandle handle(@Nullable MethodHandle handle) {
        if (handle == null) {
            throw new IllegalStateException("no continuations here");
        }
        return handle;
    }

    private static RuntimeException rethrown(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown instanceof RuntimeException exception) {
            throw exception;
        }
        throw new IllegalStateException(thrown);
    }
}
