package tiny;

public final class Doubling {

    public static int twice(int n) {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other");
        one.addSuppressed(other);
        other.addSuppressed(one);
        throw one;
    }
}
