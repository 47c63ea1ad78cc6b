package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The memory of a simulated process: 64-bit words at addresses like those of real Go.
 *
 * <p>In Go: whatever the operating system maps. Up to 1.25 the heap starts at 0xc000000000; since 1.26 at random.
 *
 * <p>Here: 16 GiB of addresses from 0xc000000000. What lives there is a {@link Region}, a stack or an object, of whole
 * words.
 *
 * <ol>
 *   <li>Only words of live regions can be read and written, and only whole words at multiples of 8. Anything else is a
 *       {@link MemoryFault}.
 *   <li>Live regions do not overlap.
 *   <li>A new region holds junk: {@link #NEVER_USED}, or {@link #FREED} where something was freed. Nothing of its past
 *       is left, and nothing in it is nil by luck.
 *   <li>An address is given out by {@link #reserve} only if nobody has it: neither by a reservation nor by a region that
 *       was mapped at an address of somebody's choice.
 * </ol>
 *
 * <p>Not safe for use by several threads.
 */
@Simulator
public final class AddressSpace {

    /** The bytes of a word, and of a pointer. */
    public static final int WORD_BYTES = 8;

    /** The bytes of a page. */
    public static final int PAGE_BYTES = 8192;

    /** The lowest address. */
    public static final long BASE = 0xc0_0000_0000L;

    /** The address behind the highest. */
    public static final long END = BASE + (16L << 30);

    /** The junk in memory that was never used. */
    public static final long NEVER_USED = 0xfdfd_fdfd_fdfd_fdfdL;

    /** The junk in memory that was freed. */
    public static final long FREED = 0xfcfc_fcfc_fcfc_fcfcL;

    /** Addresses below are those of nil and its fields; Go's page at 0 is never mapped. */
    private static final long NIL_PAGE = 4096;

    /** How far behind a region an address still says something about it. */
    private static final long NEIGHBORHOOD = 1L << 20;

    private final PageTable pages = new PageTable();
    private final Regions regions = new Regions();
    private final Reservations reservations = new Reservations();
    private @Nullable AccessLog log;

    /** Makes memory in which nothing lives. */
    public AddressSpace() {}

    /**
     * Returns an address or any other word as Go prints it.
     *
     * @param word any word
     * @return hexadecimal digits after 0x, without leading zeros
     */
    public static String hex(long word) {
        return "0x" + Long.toHexString(word);
    }

    /**
     * Gives out addresses, at which nothing lives yet.
     *
     * <p>In Go: {@code allocManual}, which finds the lowest free range of pages, too.
     *
     * @param bytes the length, rounded up to whole pages
     * @return the lowest address from which on so many are free, a multiple of the page
     * @throws IllegalArgumentException if {@code bytes} is not positive, or so many are nowhere free
     */
    public long reserve(long bytes) {
        if (bytes <= 0 || bytes > END - BASE) {
            throw new IllegalArgumentException("length " + bytes + " is outside 1.." + (END - BASE));
        }
        return reservations.reserve(bytes);
    }

    /**
     * Takes addresses back.
     *
     * @param start the first of them, a multiple of the page
     * @param bytes the length in whole pages
     * @throws IllegalArgumentException if not all of them are given out, or something lives there
     */
    public void release(long start, long bytes) {
        Region below = regions.liveBelow(start + bytes - 1);
        if (below != null && below.end() > start) {
            throw new IllegalArgumentException(below + " is live, so its addresses can't be released");
        }
        reservations.release(start, start + bytes);
    }

    /**
     * Makes a region live at a given address.
     *
     * @param start the address of its first word
     * @param bytes its length
     * @param name what lives there
     * @return the region, full of junk
     * @throws IllegalArgumentException if it is not whole words, lies outside the address space, or overlaps a live one
     */
    public Region map(long start, long bytes, String name) {
        Region region = new Region(start, bytes, name);
        if (start < BASE || region.end() > END) {
            throw new IllegalArgumentException(region + " is outside " + hex(BASE) + ".." + hex(END));
        }
        regions.add(region);
        reservations.claim(start, region.end());
        pages.enliven(start, region.end());
        return region;
    }

    /**
     * Makes a region live at the lowest address that is free.
     *
     * @param bytes its length in whole words
     * @param name what lives there
     * @return the region, full of junk, alone on its pages
     * @throws IllegalArgumentException if the length is not whole words, or no address is free
     */
    public Region allocate(long bytes, String name) {
        return map(reserve(bytes), bytes, name);
    }

    /**
     * Ends a region's life. Its words are filled with junk, and its addresses stay given out.
     *
     * @param region a live region
     * @throws IllegalArgumentException if it is not live
     */
    public void free(Region region) {
        regions.remove(region);
        pages.kill(region.start(), region.end());
    }

    /**
     * Finds out what lives at an address.
     *
     * @param address any address
     * @return the live region around it, if there is one
     */
    public Optional<Region> regionAt(long address) {
        return Optional.ofNullable(regions.liveAt(address));
    }

    /**
     * Reads a word.
     *
     * @param address where it is
     * @return the word
     * @throws MemoryFault if there is none
     */
    public long load(long address) {
        long[] page = pages.pageOfLive(address);
        if (page == null) {
            throw fault(Access.READ, address);
        }
        if (log != null) {
            record(log, Access.READ, address, 1);
        }
        return page[PageTable.wordOf(address)];
    }

    /**
     * Writes a word.
     *
     * @param address where to
     * @param value the word
     * @throws MemoryFault if there is none
     */
    public void store(long address, long value) {
        long[] page = pages.pageOfLive(address);
        if (page == null) {
            throw fault(Access.WRITE, address);
        }
        if (log != null) {
            record(log, Access.WRITE, address, 1);
        }
        pages.store(page, address, value);
    }

    /**
     * Copies words, right also where the two ranges overlap. Each counts as one read and one write.
     *
     * <p>In Go: {@code memmove}, with the parameters in the same order.
     *
     * @param to where the first word goes
     * @param from where it comes from
     * @param bytes the length, a multiple of 8, from 0
     * @throws MemoryFault if a word of either range is not there; then no word was copied
     * @throws IllegalArgumentException if the length is negative or not whole words
     */
    public void memmove(long to, long from, long bytes) {
        if (bytes < 0 || bytes % WORD_BYTES != 0) {
            throw new IllegalArgumentException("length " + bytes + " is not a multiple of " + WORD_BYTES + " from 0");
        }
        check(Access.READ, from, bytes);
        check(Access.WRITE, to, bytes);
        if (log != null) {
            recordRange(log, Access.READ, from, bytes);
            recordRange(log, Access.WRITE, to, bytes);
        }
        if (to >= from + bytes || from >= to + bytes) {
            pages.copy(to, from, bytes);
        } else {
            copyOverlapping(to, from, bytes);
        }
    }

    private void copyOverlapping(long to, long from, long bytes) {
        long words = bytes / WORD_BYTES;
        for (long i = 0; i < words; i++) {
            // From the end that the other range does not hang over, so that no word is overwritten before it is read.
            long offset = (to > from ? words - 1 - i : i) * WORD_BYTES;
            copyWord(to + offset, from + offset);
        }
    }

    private void copyWord(long to, long from) {
        long[] source = pages.pageOfLive(from);
        long[] target = pages.pageOfLive(to);
        if (source == null || target == null) {
            throw new IllegalStateException("a word that was checked at " + hex(from) + " is gone");
        }
        pages.store(target, to, source[PageTable.wordOf(from)]);
    }

    private void check(Access access, long start, long bytes) {
        long address = start;
        while (address < start + bytes) {
            Region region = regions.liveAt(address);
            if (region == null || address % WORD_BYTES != 0) {
                throw fault(access, address);
            }
            address = region.end();
        }
    }

    /**
     * Starts to count accesses.
     *
     * @param log where to; one that is kept already is kept no longer
     */
    public void startLog(AccessLog log) {
        this.log = log;
    }

    /** Stops counting accesses. */
    public void stopLog() {
        this.log = null;
    }

    private void record(AccessLog kept, Access access, long address, long words) {
        Region region = regions.liveAt(address);
        if (region != null) {
            kept.record(access, region, address, words);
        }
    }

    private void recordRange(AccessLog kept, Access access, long start, long bytes) {
        long address = start;
        while (address < start + bytes) {
            Region region = regions.liveAt(address);
            if (region == null) {
                return;
            }
            long end = Math.min(region.end(), start + bytes);
            record(kept, access, address, (end - address) / WORD_BYTES);
            address = end;
        }
    }

    /**
     * Says what lives at an address, or lived there, in the words of a message.
     *
     * @param address any address
     * @return such as {@code freed stack of goroutine 7 [0xc000000000, 0xc000000800)}
     */
    public String describe(long address) {
        Region live = regions.liveAt(address);
        if (live != null) {
            return live.toString();
        }
        Region freed = regions.freedAt(address);
        if (freed != null) {
            return "freed " + freed;
        }
        if (Long.compareUnsigned(address, NIL_PAGE) < 0) {
            return "nil or close to it";
        }
        // Who adds to a word that nobody has written is somewhere near it.
        if (Math.abs(address - NEVER_USED) < NIL_PAGE) {
            return "nothing lives there, the address was made of a word that nobody has written";
        }
        if (Math.abs(address - FREED) < NIL_PAGE) {
            return "nothing lives there, the address was made of a word that was freed";
        }
        Region below = regions.liveBelow(address);
        return below == null || Long.compareUnsigned(address - below.end(), NEIGHBORHOOD) > 0
                ? "nothing lives there"
                : "nothing lives there, " + (address - below.end()) + " bytes behind " + below;
    }

    private MemoryFault fault(Access access, long address) {
        if (Long.compareUnsigned(address, NIL_PAGE) < 0) {
            return new MemoryFault(MemoryFault.Reason.NIL, access, address, describe(address));
        }
        if (address % WORD_BYTES != 0) {
            String place = regions.liveAt(address) == null ? "; " : ", in ";
            String explanation = "not a multiple of " + WORD_BYTES + place + describe(address);
            return new MemoryFault(MemoryFault.Reason.MISALIGNED, access, address, explanation);
        }
        MemoryFault.Reason reason =
                regions.freedAt(address) == null ? MemoryFault.Reason.UNMAPPED : MemoryFault.Reason.FREED;
        return new MemoryFault(reason, access, address, describe(address));
    }
}
