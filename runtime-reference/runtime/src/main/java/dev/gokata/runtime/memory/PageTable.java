package dev.gokata.runtime.memory;

import static dev.gokata.runtime.memory.AddressSpace.PAGE_BYTES;
import static dev.gokata.runtime.memory.AddressSpace.WORD_BYTES;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words themselves, in pages of 8 KiB.
 *
 * <ol>
 *   <li>A page is an array of 1024 words, 1024 bits that say which of them are live, and one word that is not 0 if the
 *       array is shared.
 *   <li>No page is written while it is shared. So a stack of half a gigabyte costs only the pages that were written.
 *   <li>A word that is not live holds junk: one pattern until its first use, another since it was freed.
 * </ol>
 */
final class PageTable {

    static final int WORDS_PER_PAGE = PAGE_BYTES / WORD_BYTES;

    private static final int LIVE_BITS = WORDS_PER_PAGE;
    private static final int SHARED = LIVE_BITS + WORDS_PER_PAGE / Long.SIZE;
    private static final int PAGE_LENGTH = SHARED + 1;
    // Shifts and masks, not divisions: of a number that might be negative these take several instructions each, and
    // this
    // is what everything else waits for.
    private static final int WORD_SHIFT = 3;
    private static final int LONG_SHIFT = 6;
    private static final int PAGE_SHIFT = 13;
    private static final int CHUNK_SHIFT = 9;
    private static final int PAGES_PER_CHUNK = 1 << CHUNK_SHIFT;
    private static final int CHUNKS = (int) ((AddressSpace.END - AddressSpace.BASE) / PAGE_BYTES / PAGES_PER_CHUNK);

    private static final long[] NEVER_USED_DEAD = sharedPage(AddressSpace.NEVER_USED, false);
    private static final long[] NEVER_USED_LIVE = sharedPage(AddressSpace.NEVER_USED, true);
    private static final long[] FREED_DEAD = sharedPage(AddressSpace.FREED, false);
    private static final long[] FREED_LIVE = sharedPage(AddressSpace.FREED, true);

    /** Pages by chunks of 4 MiB, as in Go's page allocator, so that two regions far apart cost little. */
    private final @Nullable Chunk[] chunks = new Chunk[CHUNKS];

    private static long[] sharedPage(long junk, boolean live) {
        long[] page = new long[PAGE_LENGTH];
        Arrays.fill(page, 0, WORDS_PER_PAGE, junk);
        Arrays.fill(page, LIVE_BITS, SHARED, live ? -1L : 0L);
        page[SHARED] = 1;
        return page;
    }

    /** Returns the array that holds a live and aligned word, or null if there is none. */
    long @Nullable [] pageOfLive(long address) {
        if (address < AddressSpace.BASE || address >= AddressSpace.END || (address & WORD_BYTES - 1) != 0) {
            return null;
        }
        long[] page = page(indexOf(address));
        if (page == null) {
            return null;
        }
        int word = wordOf(address);
        return (page[LIVE_BITS + (word >> LONG_SHIFT)] & 1L << word) != 0 ? page : null;
    }

    private long @Nullable [] page(int index) {
        Chunk chunk = chunks[index >> CHUNK_SHIFT];
        return chunk == null ? null : chunk.pages[index & PAGES_PER_CHUNK - 1];
    }

    private void setPage(int index, long[] page) {
        Chunk chunk = chunks[index >> CHUNK_SHIFT];
        if (chunk == null) {
            chunk = new Chunk();
            chunks[index >> CHUNK_SHIFT] = chunk;
        }
        chunk.pages[index & PAGES_PER_CHUNK - 1] = page;
    }

    /** Returns the place of a word in its page. */
    static int wordOf(long address) {
        return (int) (address >> WORD_SHIFT) & WORDS_PER_PAGE - 1;
    }

    /** Writes a live word. */
    void store(long[] page, long address, long value) {
        long[] writable = page[SHARED] == 0 ? page : own(indexOf(address));
        writable[wordOf(address)] = value;
    }

    private static int indexOf(long address) {
        return (int) ((address - AddressSpace.BASE) >> PAGE_SHIFT);
    }

    private long[] own(int index) {
        long[] page = page(index);
        if (page != null && page[SHARED] == 0) {
            return page;
        }
        long[] copy = (page == null ? NEVER_USED_DEAD : page).clone();
        copy[SHARED] = 0;
        setPage(index, copy);
        return copy;
    }

    /** Makes dead words live. They keep the junk that is in them. */
    void enliven(long start, long end) {
        for (long from = start; from < end; from = endOfPage(from)) {
            int index = indexOf(from);
            long to = Math.min(end, endOfPage(from));
            long[] page = page(index);
            if (to - from < PAGE_BYTES || page != null && page[SHARED] == 0) {
                setLive(own(index), from, to, true);
            } else {
                setPage(index, page == null ? NEVER_USED_LIVE : FREED_LIVE);
            }
        }
    }

    /** Makes live words dead, and fills them with junk. */
    void kill(long start, long end) {
        for (long from = start; from < end; from = endOfPage(from)) {
            int index = indexOf(from);
            long to = Math.min(end, endOfPage(from));
            if (to - from == PAGE_BYTES) {
                setPage(index, FREED_DEAD);
            } else {
                long[] page = own(index);
                Arrays.fill(page, wordOf(from), wordOf(to - WORD_BYTES) + 1, AddressSpace.FREED);
                setLive(page, from, to, false);
            }
        }
    }

    private static void setLive(long[] page, long from, long to, boolean live) {
        for (int word = wordOf(from); word <= wordOf(to - WORD_BYTES); word++) {
            long bit = 1L << word % Long.SIZE;
            if (live) {
                page[LIVE_BITS + word / Long.SIZE] |= bit;
            } else {
                page[LIVE_BITS + word / Long.SIZE] &= ~bit;
            }
        }
    }

    private static long endOfPage(long address) {
        return (address / PAGE_BYTES + 1) * PAGE_BYTES;
    }

    /** Copies live words to live words, where the two ranges have no word in common. */
    void copy(long to, long from, long bytes) {
        long done = 0;
        while (done < bytes) {
            long source = from + done;
            long target = to + done;
            long step = Math.min(bytes - done, Math.min(endOfPage(source) - source, endOfPage(target) - target));
            long[] page = page(indexOf(source));
            if (page == null) {
                throw new IllegalStateException("a live word at " + AddressSpace.hex(source) + " has no page");
            }
            if (step == PAGE_BYTES && page[SHARED] != 0) {
                setPage(indexOf(target), page);
            } else {
                System.arraycopy(page, wordOf(source), own(indexOf(target)), wordOf(target), (int) (step / WORD_BYTES));
            }
            done += step;
        }
    }

    /** Pages of one chunk; null where nothing ever lived. */
    private static final class Chunk {

        private final long[] @Nullable [] pages = new long[PAGES_PER_CHUNK][];
    }
}
