package tiny;

public final class Trebling {

    public static int twice(int n) {
        return 2 * n;
    }
}
