package dev.gokata.runtime.sim;

/** Follows the deviations of a node, and then notes where the run could go differently. */
final class SearchChooser extends Chooser {

    private final SearchNode node;
    private int next;

    SearchChooser(SearchNode node) {
        this.node = node;
    }

    @Override
    int atPoint(long point, Goroutine running, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, STAY);
        }
        node.preemptive.add(point, 0, others.size());
        return STAY;
    }

    @Override
    int atYield(long point, Goroutine running, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, 0);
        }
        node.preemptive.add(point, 1, others.size());
        return 0;
    }

    @Override
    int atBlock(long point, Runnables others) {
        if (next < node.deviations()) {
            return scheduled(point, 0);
        }
        node.free.add(point, 1, others.size());
        return 0;
    }

    private int scheduled(long point, int otherwise) {
        if (node.pointOf(next) != point) {
            return otherwise;
        }
        int index = node.indexOf(next);
        next++;
        return index;
    }
}
