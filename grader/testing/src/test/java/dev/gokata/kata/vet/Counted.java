package dev.gokata.kata.vet;

import dev.gokata.kata.counted.Steps;
import dev.gokata.kata.fixture.Compiled;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;

/** A class with a method {@code static Object run(int n)}, as javac made it and as it counts its steps. */
final class Counted {

    private static final long PLENTY = 10_000_000;
    private static final String HEAD = "import java.util.*; import java.util.function.*;\n";

    private final Map<String, byte[]> plain;
    private final Method uncounted;
    private final Method counted;
    private final Steps steps = new Steps();
    private long taken;

    private Counted(String source) {
        plain = Compiled.source("Code", HEAD + source);
        uncounted = load(plain);
        counted = load(StepCounting.addTo(plain));
    }

    /** Compiles members of a class {@code Code}. */
    static Counted members(String members) {
        return new Counted("public class Code {\n" + members + "\n}");
    }

    /** Compiles the body of the method itself. */
    static Counted body(String body) {
        return members("public static Object run(int n) throws Exception {\n" + body + "\n}");
    }

    String uncounted(int n) {
        return call(uncounted, n);
    }

    String counted(int n) {
        steps.restart(PLENTY);
        String result = call(counted, n);
        taken = steps.counted();
        return result;
    }

    /** Returns the steps of a call. */
    long steps(int n) {
        counted(n);
        return taken;
    }

    /** Returns the same class in a loader of its own, where no static initializer has run. */
    Counted anew() {
        return new Counted(this);
    }

    private Counted(Counted other) {
        plain = other.plain;
        uncounted = load(plain);
        counted = load(StepCounting.addTo(plain));
    }

    private static String call(Method method, int n) {
        try {
            return String.valueOf(method.invoke(null, n));
        } catch (InvocationTargetException e) {
            return "threw " + e.getCause();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Method load(Map<String, byte[]> classes) {
        ClassLoader loader = new ClassLoader(Counted.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
        try {
            return loader.loadClass("Code").getMethod("run", int.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
