package dev.gokata.runtime.sim;

/** Lets as many goroutines as asked for wait at once, and tells what that took. */
final class MillionGoroutinesMain {

    private MillionGoroutinesMain() {}

    public static void main(String[] args) {
        int number = Integer.parseInt(args[0]);
        long before = System.nanoTime();
        Run run = program(number).run();
        System.out.println(number + " goroutines on " + Carriers.BEST.resolve() + ": "
                + run.outcome().headline() + " after " + (System.nanoTime() - before) / 1_000_000 + " ms");
    }

    static Program program(int number) {
        return Program.of(() -> waitAndWake(number)).withPointBudget(10L * number);
    }

    private static void waitAndWake(int number) {
        Goroutine[] waiters = new Goroutine[number];
        AtomicInt32 woken = new AtomicInt32();
        for (int i = 0; i < number; i++) {
            waiters[i] = Go.go(() -> {
                Go.gopark(WaitReason.SEMACQUIRE, null);
                woken.add(1);
            });
        }
        Go.sleep(1);
        for (Goroutine waiter : waiters) {
            Go.goready(waiter);
        }
        Go.sleep(1);
        if (woken.load() != number) {
            throw new GoPanic("only " + woken + " woke");
        }
    }
}
