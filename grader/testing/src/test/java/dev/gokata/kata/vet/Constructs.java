package dev.gokata.kata.vet;

import java.util.LinkedHashMap;
import java.util.Map;

/** Members of a class with {@code static Object run(int n)}: one way to use the language in each. */
final class Constructs {

    private static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        switches();
        exceptions();
        expressions();
        constructors();
        classes();
        functions();
    }

    private Constructs() {}

    static Map<String, String> all() {
        return ALL;
    }

    private static void body(String what, String body) {
        members(what, "public static Object run(int n) throws Exception {\n" + body + "\n}");
    }

    private static void members(String what, String members) {
        ALL.put(what, members);
    }

    private static void switches() {
        body("a dense switch that falls through", """
                int s = 0;
                switch (n) { case 0: s += 1; case 1: s += 2; break; case 2: return -1; case 3: s = 9; default: s++; }
                return s;
                """);
        body(
                "a sparse switch",
                "switch (n * 1_000) { case 0: return 1; case 3_000: return 2; case -1_000: return 3; default: return 4; }");
        body(
                "a switch that yields",
                "return switch (n) { case 1, 2 -> \"few\"; case 3 -> { int m = n * 2; yield \"m\" + m; } default -> \"many\"; };");
        body(
                "a switch on text",
                "return switch (\"ABCDEF\".substring(Math.max(0, Math.min(n, 5)))) { case \"BCDEF\" -> 1; case \"F\" -> 2; default -> 3; };");
        body(
                "texts with the same hash",
                "return switch (n > 2 ? \"Aa\" : \"BB\") { case \"Aa\" -> 1; case \"BB\" -> 2; default -> 3; };");
        members("a switch on an enum", """
                enum Color { RED, GREEN, BLUE }
                public static Object run(int n) {
                    Color c = Color.values()[Math.floorMod(n, 3)];
                    return switch (c) { case RED -> 1; case GREEN -> 2; case BLUE -> 3; };
                }
                """);
        body("a switch inside a loop that it ends", """
                int s = 0;
                loop: for (int i = 0; ; i++) { switch (i - n) { case 0: break loop; case 5: continue loop; default: s += i; } if (i > 9) break; }
                return s;
                """);
    }

    private static void exceptions() {
        body(
                "a finally after a return",
                "StringBuilder s = new StringBuilder(); try { s.append(n); if (n > 2) return s.append('x'); } finally { s.append('f'); } return s;");
        body(
                "a finally that returns itself",
                "try { if (n > 2) throw new IllegalStateException(); return 1; } finally { if (n > 4) return 2; }");
        body("a finally inside a finally", """
                StringBuilder s = new StringBuilder();
                try { try { if (n > 2) throw new IllegalStateException("a"); s.append(1); } finally { s.append(2); } }
                catch (IllegalStateException e) { s.append(e.getMessage()); }
                finally { try { s.append(3); } finally { s.append(4); } }
                return s;
                """);
        body(
                "a catch of several",
                "try { if (n == 1) throw new IllegalStateException(\"a\"); Object o = new int[n - 2][n - 3]; return o.toString().length() > 0; } catch (IllegalStateException | NegativeArraySizeException e) { return e.toString(); }");
        body(
                "a catch with an empty body",
                "int s = n; try { s = Integer.parseInt(n > 2 ? \"x\" : \"7\"); } catch (NumberFormatException e) { } return s;");
        body(
                "a catch that goes on with the loop",
                "int s = 0; for (int i = 0; i < 5; i++) { try { if (i == n) continue; if (i == n + 1) throw new Exception(); s += i; } catch (Exception e) { continue; } finally { s++; } } return s;");
        body(
                "a catch before another object is made",
                "try { if (n > 2) throw new Exception(); } catch (Exception e) { return new StringBuilder(n > 3 ? \"a\" : \"b\").append(e); } return new StringBuilder(n > 1 ? \"c\" : \"d\");");
        body("resources", """
                StringBuilder s = new StringBuilder();
                try (AutoCloseable a = () -> s.append('a'); AutoCloseable b = () -> { s.append('b'); if (n > 4) throw new Exception("close"); }) {
                    if (n > 2) throw new IllegalStateException("body");
                    s.append(n);
                } catch (Exception e) { s.append(e).append(e.getSuppressed().length); }
                return s;
                """);
        members("an exception of its own", """
                static class Mine extends Exception { final int n; Mine(int n) { super(n > 2 ? "much" : "little"); this.n = n; } }
                static void fail(int n) throws Mine { throw new Mine(n); }
                public static Object run(int n) { try { fail(n); return 0; } catch (Mine e) { return e.getMessage() + e.n; } }
                """);
        body(
                "an exception that gets away",
                "if (n > 2) throw new IllegalStateException(\"n=\" + n); return List.of(1).get(n);");
        body("an assertion", "assert n < 100 : \"too much\"; return n;");
    }

    private static void expressions() {
        body(
                "long and double locals",
                "long a = n; double b = n / 2.0; for (int i = 0; i < 3; i++) { long c = a * i; double d = b + c; a += c > 4 ? 1L : -1L; b = d > 2 ? d : b; } return a + \" \" + b;");
        body(
                "conditions in arguments",
                "return Math.max(n > 2 ? n : -n, n < 1 ? 7 : n == 3 ? 8 : 9) + String.valueOf(n > 0 ? 'a' : 'b');");
        body(
                "conditions in an array's length and elements",
                "int[] a = new int[n > 2 ? 3 : 2]; int[] b = {n > 1 ? 1 : 2, n, n > 3 ? 5 : 6}; return a.length + Arrays.toString(b);");
        body(
                "conditions in many dimensions",
                "int[][][] a = new int[n > 2 ? 3 : 2][n > 1 ? 2 : 1][2]; return Arrays.deepToString(a);");
        body(
                "an object made right after a jump",
                "if (n > 2) { n--; } return new StringBuilder(n > 1 ? \"a\" : \"b\").append(n > 0 ? 1 : 2);");
        members(
                "an object made first of all",
                "record Pair(int a, Object b) { } public static Object run(int n) { return new Pair(n > 2 ? 1 : 2, new Pair(n > 1 ? 3 : 4, n == 0 ? null : \"x\")); }");
        body(
                "an object made in each turn",
                "Object o = null; for (int i = 0; i < 3; i++) o = new StringBuilder(i > n ? \"a\" : \"b\").append(o == null ? 0 : o.hashCode() == 0 ? 1 : 2); return o;");
        body(
                "an object made in a condition",
                "while (new StringBuilder(n > 3 ? \"ab\" : \"a\").length() > 1) n--; return n;");
        body("and, or and not", "return (n > 1 && n < 4 || n == 6) ^ !(n > 2 && (n & 1) == 0 || n < 0);");
        body(
                "labelled jumps out of loops",
                "int s = 0; outer: for (int i = 0; i < 4; i++) { for (int j = 0; ; j++) { if (j > i) continue outer; if (i + j > n) break outer; s += i * j + 1; } } return s;");
        body(
                "joined text",
                "String s = \"\"; for (char c = 'a'; c < 'a' + n; c++) s += c + (n > 2 ? \"!\" : \"\") + 1L + 2.5 + null; return s;");
        body(
                "numbers that wrap and shift",
                "int a = Integer.MAX_VALUE + n; long b = 1L << (n + 60); byte c = (byte) (200 + n); return a + \" \" + b + \" \" + c + \" \" + (char) ('a' + n) + (a >>> 3);");
        body(
                "a comparison of types",
                "Object o = n > 2 ? (Object) \"text\" : n > 1 ? Long.valueOf(n) : n; if (o instanceof String s && s.length() > 2) return s + n; if (!(o instanceof Long l)) return \"int\"; return l + 1;");
        body(
                "a void method's early end",
                "StringBuilder s = new StringBuilder(); int m = n; Runnable r = () -> { if (m > 2) return; s.append(m); }; r.run(); return s;");
    }

    private static void constructors() {
        members(
                "this() with conditions",
                "final int a; Code(int n) { this(n > 2 ? n : 0, n > 1 ? \"x\" : null); } Code(int n, String s) { a = n + (s == null ? 1 : s.length()); } public static Object run(int n) { return new Code(n).a; }");
        members(
                "super() with conditions",
                "static class Base { final int a; Base(int a, int[] b) { this.a = a + b.length; } } static class Mine extends Base { Mine(int n) { super(n > 2 ? n > 4 ? 1 : 2 : 3, new int[n > 1 ? 2 : 1]); } } public static Object run(int n) { return new Mine(n).a; }");
        members(
                "super() with an object made for it",
                "static class Mine extends ArrayList<Object> { Mine(int n) { super(List.of(new StringBuilder(n > 2 ? \"a\" : \"b\").toString(), n < 2 ? 1 : 2)); } } public static Object run(int n) { return new Mine(n); }");
        members(
                "initializer blocks",
                "static int made; final int a; { int s = 0; for (int i = 0; i < 3; i++) s += i; a = s; } int b = a > 2 ? 7 : 8; public static Object run(int n) { Code c = new Code(); return c.a + c.b + n; }");
        members(
                "static state and its initializer",
                "static final int[] TABLE = new int[10]; static final String NAME; static { for (int i = 0; i < 10; i++) TABLE[i] = i > 4 ? i * i : i; NAME = TABLE[5] > 9 ? \"big\" : \"small\"; } public static Object run(int n) { return NAME + TABLE[n + 1]; }");
        members(
                "an inner class that uses the outer one",
                "int x = 5; class Inner { int y = x + 1; int sum() { return x++ + y; } } public static Object run(int n) { Code c = new Code(); Inner i = c.new Inner(); return i.sum() + i.sum() + c.x + n; }");
        members(
                "an anonymous class that captures",
                "static abstract class Op { final int k; Op(int k) { this.k = k; } abstract int of(int x); } public static Object run(int n) { Op op = new Op(n > 2 ? 1 : 2) { int of(int x) { return x * n + k; } }; return op.of(3); }");
    }

    private static void classes() {
        members(
                "records",
                "record Span(long from, long to, String name) { Span { if (to < from) throw new IllegalArgumentException(\"empty\"); name = name == null ? \"?\" : name; } long size() { return to - from; } static Span of(int n) { return new Span(0, n, n > 2 ? \"n\" : null); } } public static Object run(int n) { Span s = Span.of(n); return s + \" \" + s.equals(Span.of(n)) + s.size() + (s.hashCode() == Span.of(n).hashCode()); }");
        members(
                "an enum with bodies",
                "enum Op implements IntBinaryOperator { ADD { public int applyAsInt(int a, int b) { return a + b; } }, MAX { public int applyAsInt(int a, int b) { return a > b ? a : b; } }; } public static Object run(int n) { int s = 0; for (Op op : Op.values()) s += op.applyAsInt(n, 3); return s + Op.valueOf(\"MAX\").name(); }");
        members(
                "an interface with bodies",
                "interface Shape { int side(); default int area() { return grow(side() > 2 ? side() : 1); } private int grow(int x) { return x * side(); } static Shape of(int n) { return () -> n; } int BASE = Integer.parseInt(\"4\"); } public static Object run(int n) { return Shape.of(n).area() + Shape.BASE; }");
        members(
                "a sealed hierarchy",
                "sealed interface Node permits Leaf, Fork { } record Leaf(int v) implements Node { } record Fork(Node a, Node b) implements Node { } static int sum(Node x) { if (x instanceof Leaf l) return l.v(); Fork f = (Fork) x; return sum(f.a()) + sum(f.b()); } static Node make(int n) { return n <= 0 ? new Leaf(1) : new Fork(make(n - 1), new Leaf(n)); } public static Object run(int n) { return sum(make(n)); }");
        members(
                "generic methods and bridges",
                "static abstract class Box<T extends Comparable<T>> { abstract T get(); boolean more(Box<T> o) { return get().compareTo(o.get()) > 0; } } static class Ints extends Box<Integer> { int n; Ints(int n) { this.n = n; } Integer get() { return n > 2 ? n : -n; } } @SafeVarargs static <T> List<T> all(T... each) { return new ArrayList<>(Arrays.asList(each)); } public static Object run(int n) { return new Ints(n).more(new Ints(2)) + \"\" + all(1, 2, n); }");
        members(
                "an iterator of its own",
                "static class Range implements Iterable<Integer> { final int n; Range(int n) { this.n = n; } public Iterator<Integer> iterator() { return new Iterator<>() { int i; public boolean hasNext() { return i < n; } public Integer next() { if (!hasNext()) throw new NoSuchElementException(); return i++; } }; } } public static Object run(int n) { int s = 0; for (int x : new Range(n)) s += x; return s; }");
        body(
                "a local class and a local record",
                "record Pair(int a, int b) { } class Adder { int add(Pair p) { return p.a() + p.b(); } } return new Adder().add(new Pair(n, 2));");
    }

    private static void functions() {
        body(
                "lambdas that capture",
                "int k = n; long l = n; Function<Integer, Supplier<Long>> f = x -> () -> x > k ? l + x : l - x; return f.apply(3).get();");
        body(
                "references to methods and constructors",
                "Function<String, Integer> f = Integer::parseInt; Supplier<List<Integer>> s = ArrayList::new; List<Integer> l = s.get(); l.add(f.apply(\"\" + n)); l.replaceAll(Math::abs); UnaryOperator<String> t = (\"x\" + n)::concat; return l + t.apply(\"y\");");
        body(
                "comparators",
                "List<String> l = new ArrayList<>(List.of(\"bb\", \"a\", \"cc\", \"d\" + n)); l.sort(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder())); return l;");
        body(
                "collections",
                "Map<Integer, List<Integer>> m = new TreeMap<>(); for (int i = 0; i < 9; i++) m.computeIfAbsent(i % (n < 1 ? 2 : n), k -> new ArrayList<>()).add(i); Deque<Integer> d = new ArrayDeque<>(); m.forEach((k, v) -> d.push(v.size())); PriorityQueue<Integer> q = new PriorityQueue<>(d); return m + \"\" + d + q.poll();");
        members(
                "recursion",
                "static long fib(int n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); } public static Object run(int n) { return fib(n + 5); }");
        body(
                "bulk work",
                "long[] a = new long[4]; Arrays.fill(a, 1, 3, n); double[] b = Arrays.copyOf(new double[] {n}, 3); Arrays.fill(b, 2, 3, 0.5); Object[] c = Arrays.copyOfRange(new Object[] {1, 2, n}, 1, 3, Object[].class); int[][] d = new int[2][3]; System.arraycopy(new int[] {n, n}, 0, d[1], 1, 2); return Arrays.toString(a) + Arrays.toString(b) + Arrays.toString(c) + Arrays.deepToString(d.clone());");
    }
}
