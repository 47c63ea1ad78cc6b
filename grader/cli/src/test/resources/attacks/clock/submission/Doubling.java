package tiny;

public final class Doubling {

    public static int twice(int n) {
        return System.nanoTime() > 0 ? 2 * n : 0;
    }
}
