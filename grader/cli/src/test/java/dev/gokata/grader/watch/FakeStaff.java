package dev.gokata.grader.watch;

import java.util.ArrayList;
import java.util.List;

/** Workers that only note what they are told. */
final class FakeStaff implements Staff {

    final List<Order> orders = new ArrayList<>();
    int replaced;
    Order.Run ready;

    @Override
    public void send(Order order) {
        orders.add(order);
    }

    @Override
    public void replace() {
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
