package tiny;

public final class Doubling {

    public static int twice(int n) {
        new ClassLoader() {}.setDefaultAssertionStatus(true);
        return 0;
    }
}
