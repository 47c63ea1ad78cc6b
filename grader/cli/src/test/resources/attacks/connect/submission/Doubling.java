package tiny;

public final class Doubling {

    public static int twice(int n) {
        try (var socket = new java.net.Socket("127.0.0.1", @PORT@)) {
            socket.getOutputStream().write(1);
            throw new IllegalStateException("connected");
        } catch (java.io.IOException e) {
            return 0;
        }
    }
}
