package tiny;

public final class Doubling {

    public static int twice(int n) {
        return new Doubling().n(n);
    }

    int n(int n) {
        return 0;
    }

    @Override
    protected void finalize() {
        System.out.println();
    }
}
