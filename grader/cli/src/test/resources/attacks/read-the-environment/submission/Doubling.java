package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new IllegalStateException(System.getenv("PATH") + System.getenv("HOME"));
    }
}
