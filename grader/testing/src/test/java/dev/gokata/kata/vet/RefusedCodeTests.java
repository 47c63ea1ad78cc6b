package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedCodeTests {

    @Nested
    class Leaving_the_world {

        static Stream<Arguments> snippets() {
            return Stream.of(
                    row("4 System.exit", "void m() { System.exit(1); }"),
                    row("5 System.exit", "void m() {\n Runnable r = () -> System.exit(1); r.run(); }"),
                    row("4 System.exit", "IntConsumer c = System::exit;"),
                    row("4 System.exit", "static { System.exit(1); }"),
                    row(
                            "5 System.exit",
                            "static class Nested {\n static class Deeper { void m() { System.exit(1); } } }"),
                    row("5 System.exit", "int a;\n int b = exit(); static int exit() { System.exit(1); return 1; }"),
                    row(
                            "6 System.exit",
                            "Object o = new Object() {\n public String toString() {\n System.exit(1); return \"\"; } };"),
                    row("5 System.exit", "enum E { A {\n void m() { System.exit(1); } }; void m() { } }"),
                    row("4 System.exit", "record R(int a) { R { System.exit(a); } }"),
                    row("4 System.exit", "void m() { record Local(int a) { int b() { System.exit(a); return 1; } } }"),
                    row("4 System.exit", "interface I { default void m() { System.exit(1); } }"),
                    row("4 Runtime.getRuntime", "void m() { Runtime.getRuntime(); }"),
                    row("4 Runtime.halt", "void m() { Runtime.getRuntime().halt(1); }"),
                    row("4 new ProcessBuilder", "void m() throws Exception { new ProcessBuilder(\"ls\").start(); }"),
                    row("4 ProcessHandle.current", "void m() { ProcessHandle.current().destroy(); }"),
                    row("4 Files.readString", "void m() throws Exception { java.nio.file.Files.readString(null); }"),
                    row("4 new File", "Object o = new File(\"x\");"),
                    row("4 new FileOutputStream", "void m() throws Exception { new FileOutputStream(\"x\"); }"),
                    row("4 new Socket", "void m() throws Exception { new java.net.Socket(\"x\", 1); }"),
                    row("4 System.load", "void m() { System.load(\"x\"); }"),
                    row("0 native m", "native void m();"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("snippets")
        void is_refused(String refused, String members) {
            assertThat(Snippets.refused(members)).contains(refused);
        }
    }

    @Nested
    class Threads_and_locks {

        static Stream<Arguments> snippets() {
            return Stream.of(
                    row("4 new Thread", "void m() { new Thread(() -> { }).start(); }"),
                    row("4 Thread.sleep", "void m() throws Exception { Thread.sleep(1); }"),
                    row("4 Thread.currentThread", "Object o = Thread.currentThread();"),
                    row("4 new Thread", "static class Mine extends Thread { }"),
                    row("0 Thread", "static class Mine extends Thread { }"),
                    row("4 Thread.start", "static class Mine extends Thread { void m() { start(); } }"),
                    row("4 ThreadLocal.withInitial", "Object o = ThreadLocal.withInitial(() -> 1);"),
                    row("4 new ThreadLocal", "static class Mine extends ThreadLocal<Long> { }"),
                    row("4 new AtomicLong", "Object o = new java.util.concurrent.atomic.AtomicLong();"),
                    row("4 new ReentrantLock", "Object o = new java.util.concurrent.locks.ReentrantLock();"),
                    row(
                            "4 new ConcurrentHashMap",
                            "Map<String, String> o = new java.util.concurrent.ConcurrentHashMap<>();"),
                    row(
                            "4 CompletableFuture.runAsync",
                            "Object o = java.util.concurrent.CompletableFuture.runAsync(() -> { });"),
                    row("4 ForkJoinPool.commonPool", "Object o = java.util.concurrent.ForkJoinPool.commonPool();"),
                    row(
                            "0 Callable",
                            "static class Mine implements java.util.concurrent.Callable<Long> { public Long call() { return 1L; } }"),
                    row("5 synchronized m", "synchronized void m() {\n int a = 1; }"),
                    row("4 synchronized m", "static synchronized int m() { return 1; }"),
                    row("4 synchronized", "void m() { synchronized (this) { } }"),
                    row("5 synchronized", "Runnable r = () -> {\n synchronized (\"x\") { } };"),
                    row("4 Object.wait", "void m() throws Exception { wait(); }"),
                    row("4 Object.wait", "static class Mine { } void m(Mine mine) throws Exception { mine.wait(1); }"),
                    row("4 Object.notify", "static class Mine { } void m(Mine mine) { mine.notify(); }"),
                    row("4 Object.notifyAll", "interface I { } void m(I i) { i.notifyAll(); }"),
                    row("4 Object.notify", "Runnable r = this::notify;"),
                    row(
                            "4 Collections.synchronizedList",
                            "Object o = Collections.synchronizedList(new ArrayList<>());"),
                    row("4 new Timer", "Object o = new Timer();"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("snippets")
        void are_refused(String refused, String members) {
            assertThat(Snippets.refused(members)).contains(refused);
        }
    }

    @Nested
    class Looking_behind_the_tests {

        static Stream<Arguments> snippets() {
            return Stream.of(
                    row("4 Class.forName", "void m() throws Exception { Class.forName(\"x\"); }"),
                    row("4 Class.getMethods", "Object o = getClass().getMethods();"),
                    row("4 Class.getName", "Object o = new int[0].getClass().getName();"),
                    row("4 Class.getMethods", "Function<Class<?>, Object> f = Class::getMethods;"),
                    row("4 Class.getResourceAsStream", "Object o = Snippet.class.getResourceAsStream(\"x\");"),
                    row("0 Class", "Class<?> c;"),
                    row("4 Class", "void m(Class<?> c) { }"),
                    row(
                            "4 Method.invoke",
                            "void m(Object o) throws Exception { ((java.lang.reflect.Method) o).invoke(o); }"),
                    row("4 Array.newInstance", "Object o = java.lang.reflect.Array.newInstance(int.class, 3);"),
                    row(
                            "4 Proxy.newProxyInstance",
                            "Object o = java.lang.reflect.Proxy.newProxyInstance(null, null, null);"),
                    row("4 MethodHandles.lookup", "Object o = java.lang.invoke.MethodHandles.lookup();"),
                    row(
                            "4 MethodHandle.invokeExact",
                            "void m(Object o) throws Throwable { ((java.lang.invoke.MethodHandle) o).invokeExact(); }"),
                    row("4 VarHandle.get", "Object m(Object o) { return ((java.lang.invoke.VarHandle) o).get(); }"),
                    row("4 MethodType.methodType", "Object o = java.lang.invoke.MethodType.methodType(int.class);"),
                    row("4 StackWalker.getInstance", "Object o = StackWalker.getInstance();"),
                    row("4 Throwable.getStackTrace", "Object o = new Throwable().getStackTrace();"),
                    row("4 Throwable.getStackTrace", "Object m(RuntimeException e) { return e.getStackTrace(); }"),
                    row(
                            "4 Throwable.getStackTrace",
                            "static class Mine extends Exception { Object m() { return getStackTrace(); } }"),
                    row(
                            "4 Throwable.getStackTrace",
                            "Function<IllegalStateException, Object> f = Throwable::getStackTrace;"),
                    row("4 Throwable.printStackTrace", "void m(Exception e) { e.printStackTrace(); }"),
                    row(
                            "4 StackTraceElement",
                            "static class Mine extends Error { public StackTraceElement[] getStackTrace() { return null; } }"),
                    row("4 ClassLoader.getSystemClassLoader", "Object o = ClassLoader.getSystemClassLoader();"),
                    row("0 ClassLoader", "static class Mine extends ClassLoader { }"),
                    row("4 ServiceLoader.load", "Object o = ServiceLoader.load(Runnable.class);"),
                    row("4 Steps.step", "void m() { dev.gokata.kata.counted.Steps.step(); }"),
                    row("4 new Steps", "void m() { new dev.gokata.kata.counted.Steps().restart(1); }"),
                    row(
                            "4 OutOfStepsError",
                            "void m() { try { m(); } catch (dev.gokata.kata.counted.OutOfStepsError e) { } }"),
                    row("0 SubjectWorld", "dev.gokata.kata.subject.SubjectWorld w;"),
                    row(
                            "4 SubjectMain.main",
                            "void m() throws Exception { dev.gokata.kata.subject.SubjectMain.main(null); }"),
                    row("4 Codec.of", "record R() { } Object o = dev.gokata.kata.wire.Codec.of(R.class);"),
                    row("4 Subject.reference", "Object o = dev.gokata.kata.testing.Subject.reference(1);"),
                    row("4 Assertions.fail", "void m() { org.junit.jupiter.api.Assertions.fail(); }"),
                    row("4 new TestAbortedException", "void m() { throw new org.opentest4j.TestAbortedException(); }"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("snippets")
        void is_refused(String refused, String members) {
            assertThat(Snippets.refused(members)).contains(refused);
        }
    }

    @Nested
    class The_machine_and_the_JVM {

        static Stream<Arguments> snippets() {
            return Stream.of(
                    row("4 System.getProperty", "Object o = System.getProperty(\"x\");"),
                    row("4 System.getenv", "Object o = System.getenv();"),
                    row("4 System.nanoTime", "long t = System.nanoTime();"),
                    row("4 System.currentTimeMillis", "LongSupplier t = System::currentTimeMillis;"),
                    row("4 System.identityHashCode", "int h = System.identityHashCode(this);"),
                    row("4 System.setOut", "void m() { System.setOut(null); }"),
                    row("4 System.in", "Object o = System.in;"),
                    row("4 Integer.getInteger", "Object o = Integer.getInteger(\"x\");"),
                    row("4 Long.getLong", "Function<String, Long> f = Long::getLong;"),
                    row("4 Boolean.getBoolean", "Object o = Boolean.getBoolean(\"x\");"),
                    row("4 Instant.now", "Object o = java.time.Instant.now();"),
                    row("4 new Date", "Object o = new Date();"),
                    row("4 new Random", "Object o = new Random(1);"),
                    row("4 new SplittableRandom", "Object o = new SplittableRandom(1);"),
                    row("4 Math.random", "double d = Math.random();"),
                    row("4 StrictMath.random", "DoubleSupplier d = StrictMath::random;"),
                    row("4 Collections.shuffle", "void m(List<Long> l) { Collections.shuffle(l); }"),
                    row("4 UUID.randomUUID", "Object o = UUID.randomUUID();"),
                    row("4 ThreadLocalRandom.current", "Object o = java.util.concurrent.ThreadLocalRandom.current();"),
                    row("5 Object.finalize", "protected void finalize() {\n int a = 1; }"),
                    row("4 Cleaner.create", "Object o = java.lang.ref.Cleaner.create();"),
                    row("4 new WeakReference", "Object o = new java.lang.ref.WeakReference<>(this);"),
                    row("4 new WeakHashMap", "Object o = new WeakHashMap<>();"),
                    row("0 Serializable", "static class Mine implements Serializable { }"),
                    row(
                            "4 ObjectInputStream",
                            "static class Mine extends Error { private void readObject(ObjectInputStream in) { } }"),
                    row("0 Serializable", "interface Mine extends Runnable, Serializable { }"),
                    row("4 Serializable", "Object o = (Runnable & Serializable) () -> { };"),
                    row("4 Collection.stream", "Object m(List<Long> l) { return l.stream(); }"),
                    row("4 Stream.map", "Object m(List<Long> l) { return l.stream().map(x -> x); }"),
                    row("4 IntStream.range", "Object o = IntStream.range(0, 9);"),
                    row("4 IntStream.sum", "int m(String s) { return s.chars().sum(); }"),
                    row("4 Arrays.stream", "Object o = Arrays.stream(new int[1]);"),
                    row("4 String.matches", "boolean b = \"aaaaaaaaaaaa\".matches(\"(a+)+b\");"),
                    row("4 String.split", "Object o = \"a,b\".split(\",\");"),
                    row("4 Pattern.compile", "Object o = java.util.regex.Pattern.compile(\"x\");"),
                    row("4 PrintStream.write", "void m() { System.out.write(1); }"),
                    row("4 PrintStream.close", "void m() { System.out.close(); }"),
                    row("4 new Scanner", "Object o = new Scanner(\"x\");"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("snippets")
        void are_refused(String refused, String members) {
            assertThat(Snippets.refused(members)).contains(refused);
        }
    }

    @Nested
    class Every_place_where_a_class_can_stand {

        static Stream<Arguments> snippets() {
            return Stream.of(
                    row("0 Thread", "Thread field;"),
                    row("0 Thread", "Thread[][] field;"),
                    row("0 Thread", "List<Map<String, ? extends Thread>> field;"),
                    row("0 Thread", "static class Mine<T extends Thread> { }"),
                    row("0 Thread", "static abstract class Mine implements Comparable<Thread> { }"),
                    row("4 Thread", "<T extends Thread> void m(T t) { }"),
                    row("4 Thread", "void m(List<Thread> l) { }"),
                    row("4 Thread", "Thread m() { return null; }"),
                    row("0 Thread", "abstract static class Mine { abstract Thread m(); }"),
                    row("4 IOException", "void m() throws IOException { }"),
                    row(
                            "5 IOException",
                            "void m() {\n try { n(); } catch (IOException e) { } } void n() throws IOException { }"),
                    row(
                            "7 InterruptedException",
                            "void m() {\n try {\n n(); }\n catch (InterruptedException e) { } }\n void n() throws InterruptedException { }"),
                    row(
                            "6 UncheckedIOException",
                            "void m() {\n try { m(); }\n catch (IllegalStateException | UncheckedIOException e) { } }"),
                    row("4 Thread", "Object m(Object o) { return (Thread) o; }"),
                    row("4 Thread", "boolean m(Object o) { return o instanceof Thread; }"),
                    row("4 Thread", "boolean m(Object o) { return o instanceof Thread t && t == o; }"),
                    row("4 Thread", "Object o = new Thread[3];"),
                    row("4 Thread", "Object o = new Thread[3][4];"),
                    row("4 Thread", "Object m(Object o) { return (Thread[]) o; }"),
                    row("4 Thread", "Object o = Thread.class;"),
                    row("4 Thread", "Object o = Thread[].class;"),
                    row("4 Thread", "Function<Object, Object> f = Thread.class::cast;"),
                    row("4 Thread", "Supplier<Thread> s = () -> null;"),
                    row("4 Thread", "IntFunction<Thread[]> f = Thread[]::new;"),
                    row("0 Thread", "record R(Thread t) { }"),
                    row("0 Thread", "record R(List<Thread> t) { }"),
                    row("4 Thread.State.NEW", "Object o = Thread.State.NEW;"),
                    row(
                            "0 Thread.UncaughtExceptionHandler",
                            "static abstract class Mine implements Thread.UncaughtExceptionHandler { }"),
                    row("0 Annotation", "@interface Mine { }"),
                    row("0 Thread", "@interface Mine { Class<?> value() default Thread.class; }"),
                    row(
                            "0 Thread",
                            "@interface Mine { Class<?>[] value(); } @Mine({String.class, Thread.class}) int a;"),
                    row("4 Thread", "@interface Mine { Class<?> value(); } @Mine(Thread.class) void m() { }"),
                    row("4 Thread", "@interface Mine { Class<?> value(); } void m(@Mine(Thread.class) int a) { }"),
                    row("0 Thread.State", "@interface Mine { Thread.State value(); } @Mine(Thread.State.NEW) int a;"),
                    row(
                            "0 Thread",
                            "@interface In { Class<?> value(); } @interface Mine { In value(); } @Mine(@In(Thread.class)) int a;"),
                    row(
                            "0 Retention",
                            "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME) @interface Mine { }"));
        }

        @ParameterizedTest(name = "{0}: {1}")
        @MethodSource("snippets")
        void is_looked_at(String refused, String members) {
            assertThat(Snippets.refused(members)).contains(refused);
        }
    }

    @Nested
    class A_refusal {

        @Test
        void names_file_line_thing_and_reason_in_one_line() {
            assertThat(Snippets.refusals("void m() { System.exit(1); }"))
                    .containsExactly(new Refusal(
                            "Snippet.java", 4, "System.exit", "a kata's code can't end the process it runs in"))
                    .hasToString("[Snippet.java:4  System.exit: a kata's code can't end the process it runs in]");
        }

        @Test
        void has_no_line_where_the_class_file_has_none() {
            assertThat(Snippets.refusals("Thread t;"))
                    .hasToString("[Snippet.java  Thread: there are no real threads in a kata: what runs side by side"
                            + " is simulated]");
        }

        @Test
        void is_told_once_for_a_line_and_in_the_order_of_lines() {
            assertThat(Snippets.refused("static class Late { Object o = new Random(2); }\n"
                            + "void n() { System.exit(1); System.exit(2); }\n"
                            + "void m() { System.nanoTime(); }"))
                    .containsExactly("4 new Random", "5 System.exit", "6 System.nanoTime");
        }

        @Test
        void of_what_is_on_no_list_says_so() {
            assertThat(Snippets.refusals("Object o = new Timer();"))
                    .extracting(Refusal::why)
                    .contains("it isn't on the list of what this kata's code may use");
        }

        @Test
        void of_a_nested_class_has_the_reason_of_the_one_around_it() {
            assertThat(Snippets.refusals("Object o = Thread.State.NEW;"))
                    .extracting(Refusal::why)
                    .containsOnly("there are no real threads in a kata: what runs side by side is simulated");
        }
    }

    @Nested
    class Inherited_members {

        @Test
        void of_an_allowed_class_are_refused_where_the_declaring_class_refuses_them() {
            assertThat(Snippets.refused(
                            "static class Mine extends ArrayList<Long> { Object m() { return stream(); } }"))
                    .contains("4 Collection.stream");
            assertThat(
                            Snippets.refused(
                                    "static class Mine extends ArrayList<Long> { Object m() { return getClass().getMethods(); } }"))
                    .containsExactly("4 Class.getMethods");
            assertThat(Snippets.refused(
                            "static class Mine extends HashMap<Long, Long> { void m() throws Exception { wait(); } }"))
                    .containsExactly("4 Object.wait");
        }

        @Test
        void of_a_refused_class_are_refused_though_an_allowed_one_declares_them() {
            assertThat(
                            Snippets.refused(
                                    "boolean m(Object o) { return ((java.util.concurrent.LinkedBlockingDeque<?>) o).containsAll(List.of()); }"))
                    .contains("4 AbstractCollection.containsAll");
        }
    }

    private static Arguments row(String refused, String members) {
        return Arguments.of(refused, members);
    }
}
