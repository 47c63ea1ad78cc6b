package tiny;

public final class Doubling {

    public static int twice(int n) {
        System.out.println("twice " + n);
        // System.exit(0); Runtime.getRuntime().halt(1);
        String s = "System.exit(0)";
        return s.isEmpty() ? 0 : 2 * n;
    }
}
