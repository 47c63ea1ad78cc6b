package dev.gokata.katas.growslice;

import dev.gokata.katas.growslice.GrowsliceKata.Block;
import dev.gokata.katas.growslice.GrowsliceKata.Blocks;
import dev.gokata.runtime.malloc.MallocConstants;
import dev.gokata.runtime.malloc.SizeClassTable;
import java.util.List;

/** The table that your code is given: it knows what block each request gets, and no more. */
final class BlockTable implements SizeClassTable {

    private static final int PAGE_SIZE = MallocConstants.PAGE_SIZE;

    private final Blocks blocks;

    BlockTable(Blocks blocks) {
        this.blocks = blocks;
    }

    @Override
    public long roundUp(long size, boolean noscan) {
        if (size < 0) {
            throw new IllegalArgumentException("the table was asked for a block of " + size + " bytes");
        }
        if (size == 0) {
            return 0;
        }
        List<Block> list = noscan ? blocks.noscan() : blocks.scan();
        for (Block block : list) {
            if (size <= block.upTo()) {
                return block.bytes();
            }
        }
        return size > Long.MAX_VALUE - (PAGE_SIZE - 1) ? size : (size + PAGE_SIZE - 1) / PAGE_SIZE * PAGE_SIZE;
    }

    @Override
    public int classOf(long size) {
        throw new NotAnswered("classOf");
    }

    @Override
    public int tailWaste(int sizeclass) {
        throw new NotAnswered("tailWaste");
    }

    @Override
    public int maxWaste(int sizeclass) {
        throw new NotAnswered("maxWaste");
    }

    /** Says that the table was asked for something that a slice has no need of. */
    static final class NotAnswered extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private NotAnswered(String method) {
            super("the table of this kata answers roundUp alone, and was asked for " + method);
        }
    }
}
