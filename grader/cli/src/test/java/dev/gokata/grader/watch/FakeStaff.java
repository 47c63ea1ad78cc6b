package dev.gokata.grader.watch;

import java.util.ArrayList;
import java.util.List;

/** Workers that only note what they are told. */
final class FakeStaff implements Staff {

    final List<Order> orders = new ArrayList<>();
    /** Who was given the order of the same index. */
    final List<Integer> to = new ArrayList<>();

    List<Integer> sharing = List.of(0);
    final List<Integer> replacements = new ArrayList<>();
    int replaced;
    Order.Run ready;

    @Override
    public List<Integer> ready() {
        return sharing;
    }

    @Override
    public void send(int worker, Order order) {
        orders.add(order);
        to.add(worker);
    }

    @Override
    public void replace(int worker) {
        replacements.add(worker);
        replaced++;
    }

    @Override
    public void keepReady(Order.Run order) {
        ready = order;
    }

    Order.Run lastRun() {
        return orders.stream()
                .filter(Order.Run.class::isInstance)
                .map(Order.Run.class::cast)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    long runs() {
        return orders.stream().filter(Order.Run.class::isInstance).count();
    }
}
