package tiny;

public final class Doubling {

    public static int twice(int n) {
        return new Pair(n, n).equals(new Pair(n, n)) ? 2 * n : 0;
    }

    private record Pair(int a, int b) {}

    private static final class Old {
        int a;

        @Override
        public boolean equals(Object other) {
            return other != null && getClass() == other.getClass() && ((Old) other).a == a;
        }

        @Override
        public int hashCode() {
            return a;
        }
    }
}
