package tiny;

public final class Doubling {

    public static int twice(int n) {
        RuntimeException one = new RuntimeException("one");
        RuntimeException other = new RuntimeException("other");
        one.initCause(other);
        other.initCause(one);
        one.addSuppressed(other);
        other.addSuppressed(one);
        throw one;
    }
}
