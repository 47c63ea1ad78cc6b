package tiny;

public class Doubling<T> extends Doubling<Doubling<Doubling<T>>> {}
