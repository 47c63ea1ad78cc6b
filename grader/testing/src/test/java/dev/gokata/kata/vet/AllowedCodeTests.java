package dev.gokata.kata.vet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.fixture.Manifests;
import dev.gokata.kata.meta.KataManifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AllowedCodeTests {

    static Stream<Arguments> snippets() {
        return Stream.of(
                row(
                        "an own class named System",
                        "static class System { static void exit(int a) { } } void m() { System.exit(1); }"),
                row(
                        "an own class named Thread",
                        "static class Thread { void start() { } } void m() { new Thread().start(); }"),
                row(
                        "an own method named exit or wait",
                        "void exit() { } void wait(String s) { } void notify(int a) { } void m() { exit(); wait(\"\"); notify(1); }"),
                row("an own overload of finalize", "void finalize(int a) { }"),
                row(
                        "the words in a text",
                        "String s = \"System.exit(1) java.lang.Thread java/lang/Runtime\"; // Thread\n"),
                row(
                        "asking for the class in equals",
                        "public boolean equals(Object o) { return o != null && o.getClass() == getClass(); } public int hashCode() { return 1; }"),
                row(
                        "naming an own class",
                        "enum E { A } Map<E, Long> m = new EnumMap<>(E.class); Set<E> s = EnumSet.allOf(E.class);"),
                row(
                        "records",
                        "record R<T>(long a, T b, int... c) { R { if (a < 0) throw new IllegalArgumentException(\"a\" + a); } static R<String> of() { return new R<>(1, \"b\"); } String s() { return toString() + hashCode() + equals(null); } }"),
                row(
                        "enums and their switches",
                        "enum E { A { int m() { return 1; } }, B; int m() { return ordinal(); } } int m(E e) { switch (e) { case A: return E.valueOf(\"B\").m(); default: return E.values().length + e.compareTo(E.A); } }"),
                row(
                        "a switch over an enum without a default, as an expression",
                        "enum E { A, B } int m(E e) { return switch (e) { case A -> 1; case B -> 2; }; }"),
                row(
                        "a switch on text",
                        "int m(String s) { return switch (s) { case \"a\" -> 1; case \"b\" -> 2; default -> s.length(); }; }"),
                row(
                        "lambdas",
                        "Function<Integer, Function<Integer, Integer>> f = a -> b -> a + b; Runnable r = () -> f.apply(1).apply(2); IntBinaryOperator o = (a, b) -> a * b;"),
                row(
                        "lambdas that need a bridge",
                        "interface Op extends Function<Integer, Integer> { Integer apply(Integer a); } Op op = a -> a + 1; Object o = (Comparator<Long> & Runnable2) Long::compare; interface Runnable2 { }"),
                row(
                        "method references",
                        "Function<Object, String> f = String::valueOf; Supplier<List<Long>> s = ArrayList::new; IntFunction<int[]> a = int[]::new; Consumer<Object> c = System.out::println; Runnable r = this::m; void m() { }"),
                row(
                        "nested, inner, anonymous and local classes",
                        "int a; class Inner { int b = a; class Deeper { int c = a + b; } } static class Nested { } Object o = new Object() { int d = a; }; void m() { class Local { int e = a; } new Local(); new Inner().new Deeper(); new Nested(); }"),
                row(
                        "generics",
                        "static <K extends Comparable<? super K>, V> V first(Map<K, ? extends V> m) { return m.isEmpty() ? null : m.values().iterator().next(); } static class Box<T extends Number & Comparable<T>> { T t; }"),
                row(
                        "varargs",
                        "@SafeVarargs static <T> List<T> all(T... t) { return Arrays.asList(t); } Object o = all(1, 2L, \"3\");"),
                row(
                        "what a number and a text have in common",
                        "String m(int a) { var b = a > 2 ? 1 : \"x\"; return b + \"\" + (a > 3 ? 2L : \"y\"); }"),
                row(
                        "joining and formatting text",
                        "String m(Object o, int a) { return \"a\" + a + o + 'c' + 1.5 + String.format(\"%5d %s\", a, o) + \"%x\".formatted(a) + String.join(\",\", List.of(\"x\")) + new StringBuilder().append(a).insert(0, 'x').reverse() + new StringJoiner(\",\").add(\"x\"); }"),
                row("assertions", "void m(int a) { assert a > 0 : \"a is \" + a; }"),
                row(
                        "exceptions of its own",
                        "static class Mine extends RuntimeException { Mine(String s, Throwable t) { super(s, t); } } void m() { try { throw new Mine(\"a\", null); } catch (Mine e) { throw new IllegalStateException(e.getMessage(), e.getCause()); } }"),
                row(
                        "try and finally",
                        "int m() throws Exception { try (AutoCloseable c = () -> { }) { return 1; } catch (IllegalStateException | ArithmeticException e) { return 2; } finally { m(); } }"),
                row(
                        "lists",
                        "long m() { List<Long> l = new ArrayList<>(List.of(1L)); l.add(2L); l.removeIf(x -> x > 1); l.replaceAll(x -> x + 1); l.sort(null); Collections.reverse(l); l.subList(0, 1).clear(); l.forEach(x -> { }); return l.isEmpty() ? 0 : l.get(0) + l.indexOf(1L); }"),
                row(
                        "maps",
                        "void m(Map<String, List<Long>> m) { m.computeIfAbsent(\"a\", k -> new LinkedList<>()).add(1L); m.merge(\"b\", List.of(), (a, b) -> a); for (Map.Entry<String, List<Long>> e : m.entrySet()) e.setValue(null); new TreeMap<>(m).headMap(\"c\", true).firstEntry(); Map.entry(\"a\", 1); new AbstractMap.SimpleEntry<>(\"a\", 1).getKey(); m.getOrDefault(\"a\", List.of()); new LinkedHashMap<String, Long>() { protected boolean removeEldestEntry(Map.Entry<String, Long> e) { return size() > 3; } }; }"),
                row(
                        "queues",
                        "int m() { Deque<Integer> d = new ArrayDeque<>(); d.push(1); d.offerLast(2); d.addAll(List.of(1)); PriorityQueue<Integer> q = new PriorityQueue<>(Comparator.reverseOrder()); q.addAll(d); q.containsAll(d); return q.poll() + d.pop() + d.hashCode(); }"),
                row(
                        "inherited members of own collections",
                        "static class Mine extends PriorityQueue<Long> { void m() { addAll(List.of(1L)); toString(); containsAll(this); clear(); } } static class Deq extends ArrayDeque<Long> { void m() { addAll(this); removeIf(x -> true); } }"),
                row(
                        "sets",
                        "boolean m() { Set<Long> s = new HashSet<>(); s.retainAll(Set.of(1L)); BitSet b = new BitSet(9); b.set(3); return new TreeSet<>(s).floor(1L) == null && b.nextSetBit(0) == 3; }"),
                row(
                        "arrays",
                        "void m(int[] a, long[][] b, String[] c) { for (int x : a) { } int[] d = a.clone(); Arrays.fill(d, 1); Arrays.sort(d); Arrays.sort(c, Comparator.naturalOrder()); Arrays.copyOf(b, 3); Arrays.equals(a, d); Arrays.toString(a); Arrays.deepToString(b); System.arraycopy(a, 0, d, 0, 1); Arrays.binarySearch(a, 3); }"),
                row(
                        "comparators",
                        "Comparator<String> c = Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()).reversed(); Comparator<int[]> d = Comparator.<int[]>comparingInt(a -> a[0]).thenComparingLong(a -> a[1]); Object o = Map.Entry.<String, Long>comparingByValue();"),
                row(
                        "iterators",
                        "static class Range implements Iterable<Integer>, Iterator<Integer> { int i; public Iterator<Integer> iterator() { return this; } public boolean hasNext() { return i < 3; } public Integer next() { if (!hasNext()) throw new NoSuchElementException(); return i++; } } int m() { int s = 0; for (int x : new Range()) s += x; new Range().forEachRemaining(x -> { }); return s; }"),
                row(
                        "collections of its own",
                        "static class Mine extends AbstractList<Long> { public Long get(int i) { return (long) i; } public int size() { return 3; } } static class Q extends AbstractQueue<Long> { public boolean offer(Long l) { return false; } public Long poll() { return null; } public Long peek() { return null; } public int size() { return 0; } public Iterator<Long> iterator() { return null; } }"),
                row(
                        "interfaces with bodies",
                        "interface I { int K = 3; default int m() { return n() + s(); } private int n() { return K; } static int s() { return 1; } } static class C implements I { public int m() { return I.super.m(); } }"),
                row(
                        "printing",
                        "void m(Object o) { System.out.println(o); System.out.print('c'); System.out.printf(\"%d%n\", 1); System.err.println(); }"),
                row(
                        "numbers",
                        "long m(String s) { return Long.parseLong(s) + Integer.bitCount(3) + Long.numberOfTrailingZeros(8) + Math.floorMod(1, 2) + Math.multiplyHigh(1, 2) + Integer.toHexString(3).length() + Long.compareUnsigned(1, 2) + (long) Double.NaN + Character.getNumericValue('3') + Math.addExact(1, 2) + Integer.MAX_VALUE + Byte.toUnsignedInt((byte) 1); }"),
                row(
                        "optionals and objects",
                        "Object m(String s) { Objects.requireNonNull(s); return Optional.ofNullable(s).map(String::length).filter(x -> x > 1).orElseGet(() -> Objects.hash(s, 1)); }"),
                row(
                        "cloning",
                        "static class C implements Cloneable { long[] a = {1}; protected C clone() { try { C c = (C) super.clone(); c.a = a.clone(); return c; } catch (CloneNotSupportedException e) { throw new AssertionError(e); } } }"),
                row(
                        "a sealed hierarchy and its patterns",
                        "sealed interface N permits L, F { } record L(int v) implements N { } record F(N a) implements N { } int m(N n) { if (n instanceof L l && l.v() > 1) return l.v(); return n instanceof F f ? m(f.a()) : 0; }"),
                row(
                        "suppressing warnings",
                        "@SuppressWarnings(\"unchecked\") @Deprecated Object m(Object o) { return (List<Long>) o; } @FunctionalInterface interface F { void f(); }"),
                row("what a stub says", "Object m() { throw dev.gokata.kata.Kata.todo(1); }"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("snippets")
    void is_let_through(String what, String members) {
        assertThat(Snippets.refused(members)).isEmpty();
    }

    @Nested
    class What_a_kata_adds {

        private final KataManifest kata = KataManifest.parse("kata.toml", Manifests.RIGHT);

        @Test
        void is_allowed_there_alone() {
            String members =
                    "long m() { java.util.zip.CRC32 c = new java.util.zip.CRC32(); c.update(1); return c.getValue(); }";

            assertThat(Snippets.refusals(kata, members)).isEmpty();
            assertThat(Snippets.refused(members)).contains("4 new CRC32");
        }

        @Test
        void may_be_a_refusal_with_a_reason_of_its_own() {
            String members = "Object o = new ArrayList<>();";

            assertThat(Snippets.refusals(kata, members))
                    .hasToString("[Snippet.java:4  new ArrayList: build it yourself]");
            assertThat(Snippets.refused(members)).isEmpty();
        }

        @Test
        void wins_over_a_default_entry_that_is_less_exact() {
            KataManifest allowing =
                    adding("allow = [\"java.util.concurrent.atomic.AtomicLong\", \"java.util.List#stream\"]");

            assertThat(Snippets.refusals(
                            allowing,
                            "long m() { return new java.util.concurrent.atomic.AtomicLong().incrementAndGet(); }"))
                    .isEmpty();
            assertThat(Snippets.refusals(allowing, "Object o = new java.util.concurrent.atomic.AtomicInteger();"))
                    .isNotEmpty();
            assertThat(Snippets.refusals(allowing, "void m(List<Long> l) { l.stream(); }"))
                    .isEmpty();
            assertThat(Snippets.refusals(allowing, "void m(Set<Long> l) { l.stream(); }"))
                    .isNotEmpty();
        }

        @Test
        void may_be_a_whole_package() {
            KataManifest allowing = adding("allow = [\"java.time.*\"]");

            assertThat(Snippets.refusals(allowing, "Object o = java.time.Duration.ofDays(1).plusDays(2);"))
                    .isEmpty();
            assertThat(Snippets.refusals(allowing, "Object o = java.time.format.DateTimeFormatter.ISO_DATE;"))
                    .isEmpty();
        }

        private KataManifest adding(String rules) {
            return KataManifest.parse(
                    "kata.toml",
                    Manifests.RIGHT.replaceFirst("(?s)\\[rules\\].*\\[limits\\]", "[rules]\n" + rules + "\n[limits]"));
        }
    }

    private static Arguments row(String what, String members) {
        return Arguments.of(what, members);
    }
}
