package tiny;

public final class Doubling {

    public static int twice(int n) {
        synchronized (Doubling.class) {
            return 2 * n;
        }
    }
}
