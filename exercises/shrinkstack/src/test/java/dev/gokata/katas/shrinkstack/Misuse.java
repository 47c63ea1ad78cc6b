package dev.gokata.katas.shrinkstack;

/** Says that what the kata gives was asked for something that it can't do. */
final class Misuse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Misuse(String message) {
        super(message);
    }
}
