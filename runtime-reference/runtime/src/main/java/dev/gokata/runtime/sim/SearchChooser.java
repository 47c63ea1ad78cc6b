package dev.gokata.runtime.sim;

/** Follows the deviations of a node, and then notes where the run could go differently. */
final class SearchChooser extends Chooser {

    private final SearchNode node;
    private int next;
    private boolean hasLostTheWay;

    SearchChooser(SearchNode node) {
        this.node = node;
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, STAY, others);
        }
        node.preemptive.add(point, 0, others.size());
        return STAY;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, 0, others);
        }
        node.preemptive.add(point, 1, others.size());
        return 0;
    }

    @Override
    int atBlock(long point, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, 0, others);
        }
        node.free.add(point, 1, others.size());
        return 0;
    }

    private int scheduled(long point, int otherwise, Runnables others) {
        if (node.pointOf(next) != point) {
            return otherwise;
        }
        int index = node.indexOf(next);
        next++;
        if (index >= others.size()) {
            hasLostTheWay = true;
            return otherwise;
        }
        return index;
    }

    @Override
    void checkRepeated() {
        if (hasLostTheWay || next < node.deviations()) {
            throw new SimulatorMisuse("the program did not do the same again under the same schedule: whatever its"
                    + " goroutines share must be made anew in its body, random numbers too");
        }
    }
}
