package dev.gokata.runtime.sim;

/** Waits for goroutines that say when they are done. */
final class WaitGroupFixture implements Labelled {

    private int left;
    private Goroutine waiter;

    WaitGroupFixture(int left) {
        this.left = left;
    }

    void done() {
        Go.point("done", this);
        left--;
        if (left == 0 && waiter != null) {
            Go.goready(waiter);
        }
    }

    void await() {
        Go.point("wait", this);
        if (left > 0) {
            waiter = Go.getg();
            Go.gopark(WaitReason.SYNC_WAIT_GROUP_WAIT, this);
        }
    }

    @Override
    public String label() {
        return "wg";
    }
}
