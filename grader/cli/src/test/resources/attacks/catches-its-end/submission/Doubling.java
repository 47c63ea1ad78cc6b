package tiny;

public final class Doubling {

    @SuppressWarnings("finally")
    public static int twice(int n) {
        try {
            while (true) {
                n++;
                n--;
            }
        } finally {
            return 2 * n;
        }
    }
}
