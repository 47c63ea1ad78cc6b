package tiny;

public final class Doubling {

    public static int twice(int n) {
        return new java.util.Random().nextInt();
    }
}
