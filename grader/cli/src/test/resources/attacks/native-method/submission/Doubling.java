package tiny;

public final class Doubling {

    public static int twice(int n) {
        return n < 0 ? natively(n) : 0;
    }

    static native int natively(int n);
}
