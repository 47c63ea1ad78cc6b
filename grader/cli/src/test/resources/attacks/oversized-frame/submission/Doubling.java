package tiny;

public final class Doubling {

    public static int twice(int n) {
        try {
            new java.io.DataOutputStream(new java.io.FileOutputStream(java.io.FileDescriptor.out)).writeInt(Integer.MAX_VALUE);
        } catch (java.io.IOException e) {
            return 0;
        }
        return 2 * n;
    }
}
