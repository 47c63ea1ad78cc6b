package tiny;

public final class Doubling {

    public static int twice(int n) {
        return 0;
    }

    private static final class Held implements java.io.Serializable {
        private void readObject(java.io.ObjectInputStream in) {}
    }
}
