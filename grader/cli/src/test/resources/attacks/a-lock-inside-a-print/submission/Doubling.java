package tiny;

public final class Doubling {

    public static int twice(int n) {
        System.out.printf("%s", new Object() {
            @Override
            public String toString() {
                System.out.println("in the middle");
                return "of it";
            }
        });
        return 2 * n;
    }
}
