package tiny;

public final class Doubling {

    private static final RuntimeException LOCKED = new RuntimeException(new Error("the first"));

    public static int twice(int n) {
        LOCKED.initCause(new RuntimeException("the second") {
            @Override
            public String toString() {
                return "while nobody else may look";
            }
        });
        return 2 * n;
    }
}
