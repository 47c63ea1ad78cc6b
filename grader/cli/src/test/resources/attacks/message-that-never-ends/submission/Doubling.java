package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new Endless();
    }

    private static final class Endless extends RuntimeException {
        @Override
        public String getMessage() {
            while (true) {}
        }
    }
}
