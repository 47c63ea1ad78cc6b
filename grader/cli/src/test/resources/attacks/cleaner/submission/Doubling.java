package tiny;

public final class Doubling {

    public static int twice(int n) {
        java.lang.ref.Cleaner.create().register(new Object(), () -> System.out.println());
        return 0;
    }
}
