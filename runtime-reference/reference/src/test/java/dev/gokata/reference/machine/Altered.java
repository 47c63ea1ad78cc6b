package dev.gokata.reference.machine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Puts something between a piece and those who call it. */
final class Altered {

    /** The call as it was meant. */
    interface Proceed {

        @Nullable
        Object call() throws Throwable;
    }

    /** What a method does instead. */
    interface Instead {

        @Nullable
        Object call(@Nullable Object[] arguments, Proceed proceed) throws Throwable;
    }

    private interface Handler {

        @Nullable
        Object call(Method method, @Nullable Object[] arguments, Proceed proceed) throws Throwable;
    }

    private Altered() {}

    /** Changes one method of a piece. */
    static <T> T method(Class<T> type, T piece, String name, Instead instead) {
        return proxy(
                type,
                piece,
                (method, arguments, proceed) ->
                        method.getName().equals(name) ? instead.call(arguments, proceed) : proceed.call());
    }

    /** Tells of every call of a piece; of one that makes pieces, of the calls of these. */
    static <T> T observed(Class<T> type, T piece, Consumer<String> calls) {
        return proxy(type, piece, (method, arguments, proceed) -> {
            Object result = proceed.call();
            if (method.getName().equals("make")) {
                return observedMade(method.getReturnType(), Objects.requireNonNull(result), calls);
            }
            calls.accept(method.getName());
            return result;
        });
    }

    private static <T> T observedMade(Class<T> type, Object piece, Consumer<String> calls) {
        return observed(type, type.cast(piece), calls);
    }

    private static <T> T proxy(Class<T> type, T piece, Handler handler) {
        return type.cast(
                Proxy.newProxyInstance(Altered.class.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
                    @Nullable Object[] arguments = given == null ? new Object[0] : given;
                    return handler.call(method, arguments, () -> {
                        try {
                            return method.invoke(piece, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
                }));
    }
}
