package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            java.net.InetAddress.getByName("example.org");
            throw new IllegalStateException("resolved");
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
