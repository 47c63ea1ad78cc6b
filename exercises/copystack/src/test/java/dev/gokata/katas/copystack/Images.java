package dev.gokata.katas.copystack;

import dev.gokata.katas.copystack.CopyStackKata.Sender;
import dev.gokata.runtime.stack.StackConditions;
import dev.gokata.runtime.stack.StackImage;
import dev.gokata.runtime.stack.SudogImage;
import dev.gokata.testkit.stack.StackCopy;
import dev.gokata.testkit.stack.StackImages;
import dev.gokata.testkit.stack.StackPicture;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;

/** Goroutines that wait on channels. */
final class Images {

    private static final int MOST_SENDERS = 3;

    private Images() {}

    /** Makes stacks to move whose goroutine waits on channels, which others may use. */
    static Arbitrary<StackCopy> parked() {
        return StackImages.copies()
                .filter(copy -> !copy.before().waiting().isEmpty())
                .map(copy -> new StackCopy(parked(copy.before()), copy.newsize()));
    }

    private static StackImage parked(StackImage image) {
        StackConditions before = image.conditions();
        StackConditions parked =
                new StackConditions(before.owner(), 0, true, false, false, false, before.preemptShrink());
        return with(image, waitsForNumbers(image), parked);
    }

    /** Lets every second wait be for a variable that holds a number, so that others may send. */
    private static List<SudogImage> waitsForNumbers(StackImage image) {
        List<Long> numbers = StackPicture.of(image).numbers();
        List<SudogImage> waits = new ArrayList<>(image.waiting());
        for (int i = 0; i < waits.size() && !numbers.isEmpty(); i += 2) {
            SudogImage wait = waits.get(i);
            long elem = numbers.get((int) (wait.elem() / 8 + 7L * i) % numbers.size());
            waits.set(i, new SudogImage(elem, 8, wait.channel()));
        }
        return waits;
    }

    static StackImage withWaits(StackImage image, List<SudogImage> waiting) {
        return with(image, waiting, image.conditions());
    }

    static StackImage inSystemCall(StackImage image) {
        StackConditions before = image.conditions();
        long sp = image.sched().sp();
        return with(
                image,
                image.waiting(),
                new StackConditions(before.owner(), sp, before.activeStackChans(), false, false, false, false));
    }

    private static StackImage with(StackImage image, List<SudogImage> waiting, StackConditions conditions) {
        return new StackImage(
                image.goid(),
                image.stack(),
                image.stackguard0(),
                image.sched(),
                image.stktopsp(),
                image.deferHead(),
                image.panicHead(),
                waiting,
                conditions,
                image.functions(),
                image.words(),
                image.heap());
    }

    /**
     * Lets others send to some of the waits that are for variables with numbers, each before or after the lock.
     *
     * @param image a goroutine that waits
     * @param choice which moments
     * @return the senders
     */
    static List<Sender> senders(StackImage image, int choice) {
        List<Sender> senders = new ArrayList<>();
        List<Long> free = new ArrayList<>(StackPicture.of(image).numbers());
        for (int i = 0; i < image.waiting().size() && senders.size() < MOST_SENDERS; i++) {
            SudogImage wait = image.waiting().get(i);
            if (wait.elemsize() == 8 && free.remove(wait.elem())) {
                senders.add(new Sender(i, (choice >> i) % 2 == 0, 1000 + i));
            }
        }
        return senders;
    }
}
