package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new Cause();
    }

    private static final class Cause extends RuntimeException {
        Cause() {
            super("other", null, false, false);
        }

        @Override
        public Throwable getCause() {
            return this;
        }
    }
}
