package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw new Shy();
    }

    private static final class Shy extends RuntimeException {
        @Override
        public String getMessage() {
            throw this;
        }
    }
}
