package tiny;

public final class Doubling {

    public static int twice(int n) {
        return 2 * n;
    }
}
