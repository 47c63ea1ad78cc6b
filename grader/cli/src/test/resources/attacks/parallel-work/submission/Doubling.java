package tiny;

public final class Doubling {

    public static int twice(int n) {
        return java.util.stream.IntStream.range(0, 2).parallel().map(each -> n).sum();
    }
}
