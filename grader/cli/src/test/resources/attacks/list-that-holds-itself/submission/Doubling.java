package tiny;

public final class Doubling {

    public static int twice(int n) {
        java.util.List<Object> list = new java.util.ArrayList<>();
        list.add(list);
        return list.hashCode();
    }
}
