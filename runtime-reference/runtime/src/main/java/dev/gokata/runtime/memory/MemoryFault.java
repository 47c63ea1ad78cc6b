package dev.gokata.runtime.memory;

import dev.gokata.runtime.Simulator;

/**
 * An access to memory that is not there.
 *
 * <p>In Go: a signal, and mostly the end of the program. A pointer into a freed stack often meets no signal at all, but
 * somebody else's data, and the program fails much later.
 *
 * <p>Here: every such access ends at once, and the message says what lives there or lived there.
 */
@Simulator
public final class MemoryFault extends RuntimeException {

    /** Why an access failed. */
    public enum Reason {

        /** The address is so small that it can only be nil, or a field of something at nil. */
        NIL,

        /** The address is not a multiple of 8. */
        MISALIGNED,

        /** Something lived at the address, and was freed. */
        FREED,

        /** Nothing ever lived at the address, or nothing since something else around it was freed. */
        UNMAPPED
    }

    private final Reason reason;
    private final Access access;
    private final long address;

    MemoryFault(Reason reason, Access access, long address, String explanation) {
        super(access.words() + " " + AddressSpace.hex(address) + ": " + explanation);
        this.reason = reason;
        this.access = access;
        this.address = address;
    }

    /**
     * Returns why the access failed.
     *
     * @return the reason that the message explains
     */
    public Reason reason() {
        return reason;
    }

    /**
     * Returns what was tried.
     *
     * @return a read or a write
     */
    public Access access() {
        return access;
    }

    /**
     * Returns where it was tried.
     *
     * @return the address as it was given
     */
    public long address() {
        return address;
    }
}
