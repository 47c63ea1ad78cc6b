package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new Nowhere();
    }

    private static final class Nowhere extends RuntimeException {
        @Override
        public StackTraceElement[] getStackTrace() {
            while (true) {}
        }
    }
}
