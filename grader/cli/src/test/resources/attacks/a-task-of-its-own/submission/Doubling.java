package tiny;

public final class Doubling {

    public static int twice(int n) {
        throw dev.gokata.kata.Kata.todo(Integer.MAX_VALUE);
    }
}
