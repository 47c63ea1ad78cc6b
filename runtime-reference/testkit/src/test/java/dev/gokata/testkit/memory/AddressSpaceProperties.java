package dev.gokata.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.runtime.memory.AccessLog;
import dev.gokata.runtime.memory.AddressSpace;
import dev.gokata.runtime.memory.MemoryFault;
import dev.gokata.runtime.memory.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AddressSpaceProperties {

    @Property
    void memory_answers_like_a_map_of_its_live_words(@ForAll("programs") List<MemoryStep> steps) {
        AddressSpace memory = new AddressSpace();
        MapOfWords model = new MapOfWords();

        for (MemoryStep step : steps) {
            assertThat(run(memory, step)).as("%s", step).isEqualTo(model.run(step));
        }
    }

    @Property
    void the_log_counts_every_word_that_was_accessed(@ForAll("programs") List<MemoryStep> steps) {
        AddressSpace memory = new AddressSpace();
        MapOfWords model = new MapOfWords();
        AccessLog log = new AccessLog();
        memory.startLog(log);

        for (MemoryStep step : steps) {
            run(memory, step);
            model.run(step);
        }

        assertThat(log.reads()).isEqualTo(model.reads);
        assertThat(log.writes()).isEqualTo(model.writes);
        assertThat(log.byRegion().stream()
                        .mapToLong(region -> region.reads().count())
                        .sum())
                .as("reads by region")
                .isEqualTo(model.reads);
    }

    /** Returns a word read, or what else there is to tell. */
    private static String run(AddressSpace memory, MemoryStep step) {
        long address = address(step.address());
        try {
            switch (step.action()) {
                case MAP -> memory.map(address, 8L * step.words(), "a region");
                case FREE -> memory.regionAt(address).ifPresent(memory::free);
                case LOAD -> {
                    return told(memory.load(address));
                }
                case STORE -> memory.store(address, step.other());
                case MEMMOVE -> memory.memmove(address, address(step.other()), 8L * step.words());
            }
            return "done";
        } catch (MemoryFault fault) {
            return "fault at " + fault.address();
        } catch (IllegalArgumentException refused) {
            return "refused";
        }
    }

    private static long address(int word) {
        return AddressSpace.BASE + 8L * word;
    }

    private static String told(long word) {
        return word == AddressSpace.NEVER_USED || word == AddressSpace.FREED ? "junk" : Long.toString(word);
    }

    /** The same, made of a map from live addresses to words. */
    private static final class MapOfWords {

        private final Map<Long, Long> words = new TreeMap<>();
        private final List<Region> live = new ArrayList<>();
        private long reads;
        private long writes;

        String run(MemoryStep step) {
            long address = address(step.address());
            return switch (step.action()) {
                case MAP -> map(new Region(address, 8L * step.words(), "a region"));
                case FREE -> free(address);
                case LOAD -> load(address);
                case STORE -> store(address, step.other());
                case MEMMOVE -> memmove(address, address(step.other()), step.words());
            };
        }

        private String map(Region region) {
            for (long address = region.start(); address < region.end(); address += 8) {
                if (words.containsKey(address)) {
                    return "refused";
                }
            }
            for (long address = region.start(); address < region.end(); address += 8) {
                words.put(address, AddressSpace.NEVER_USED);
            }
            live.add(region);
            return "done";
        }

        private String free(long address) {
            live.stream().filter(region -> region.contains(address)).forEach(region -> {
                for (long each = region.start(); each < region.end(); each += 8) {
                    words.remove(each);
                }
            });
            live.removeIf(region -> region.contains(address));
            return "done";
        }

        private String load(long address) {
            if (!words.containsKey(address)) {
                return "fault at " + address;
            }
            reads++;
            return told(words.get(address));
        }

        private String store(long address, long value) {
            if (!words.containsKey(address)) {
                return "fault at " + address;
            }
            writes++;
            words.put(address, value);
            return "done";
        }

        private String memmove(long to, long from, int count) {
            List<Long> source = new ArrayList<>();
            for (long start : new long[] {from, to}) {
                for (int i = 0; i < count; i++) {
                    if (!words.containsKey(start + 8L * i)) {
                        return "fault at " + (start + 8L * i);
                    }
                    source.add(words.get(start + 8L * i));
                }
            }
            for (int i = 0; i < count; i++) {
                words.put(to + 8L * i, source.get(i));
            }
            reads += count;
            writes += count;
            return "done";
        }
    }

    @Provide
    Arbitrary<List<MemoryStep>> programs() {
        return MemorySteps.programs();
    }
}
