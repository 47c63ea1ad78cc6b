package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new IllegalStateException("x".repeat(10 << 20));
    }
}
