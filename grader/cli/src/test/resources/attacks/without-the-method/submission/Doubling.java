package tiny;

public final class Doubling {}
