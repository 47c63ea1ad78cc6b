package tiny;

public final class Doubling {

    public static int twice(int n) {
        return System.exit(n);
    }

    private static final class System {
        static int exit(int n) {
            return 2 * n;
        }
    }
}
