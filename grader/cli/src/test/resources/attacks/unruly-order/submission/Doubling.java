package tiny;

import java.util.Arrays;

public final class Doubling {

    public static int twice(int n) {
        Integer[] numbers = new Integer[1000];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        Arrays.sort(numbers, (x, y) -> x % 3 == 0 ? 1 : -1);
        return 2 * n;
    }
}
