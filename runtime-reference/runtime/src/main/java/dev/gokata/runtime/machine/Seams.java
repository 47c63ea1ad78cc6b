package dev.gokata.runtime.machine;

import dev.gokata.runtime.Simulator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pieces of a machine: for each seam how its piece is made, and whose it is. Never changes; a change is a copy. */
@Simulator
public final class Seams {

    private record Piece<T>(Seam<T> seam, String owner, Function<? super Parts, ? extends T> maker) {}

    /** No pieces. A machine needs one for every seam that its program comes by. */
    public static final Seams NONE = new Seams(Map.of());

    private final Map<Seam<?>, Piece<?>> pieces;

    private Seams(Map<Seam<?>, Piece<?>> pieces) {
        this.pieces = pieces;
    }

    /**
     * Puts a piece in, in place of the one that was there.
     *
     * @param seam where
     * @param owner whose it is, such as {@code reference} or {@code learner}
     * @param maker makes the piece anew for each run, from other pieces of that run
     * @param <T> the type of the piece
     * @return a copy with that piece
     */
    public <T> Seams with(Seam<T> seam, String owner, Function<? super Parts, ? extends T> maker) {
        Map<Seam<?>, Piece<?>> changed = new LinkedHashMap<>(pieces);
        changed.put(seam, new Piece<>(seam, owner, maker));
        return new Seams(changed);
    }

    /**
     * Changes a piece that is there.
     *
     * @param seam where
     * @param owner whose it is then
     * @param change makes the new piece from the old, anew for each run
     * @param <T> the type of the piece
     * @return a copy with the changed piece
     * @throws IllegalArgumentException if there is none
     */
    public <T> Seams changed(Seam<T> seam, String owner, Function<? super T, ? extends T> change) {
        return with(seam, owner, parts -> change.apply(make(seam, parts)));
    }

    /**
     * Tells whose piece is in a seam.
     *
     * @param seam which
     * @return the owner
     * @throws IllegalArgumentException if there is none
     */
    public String owner(Seam<?> seam) {
        return piece(seam).owner;
    }

    /**
     * Describes whose pieces these are, in one line.
     *
     * @return such as {@code learner: StackCopier; reference: all 16 others}
     */
    public String describe() {
        Map<String, List<Seam<?>>> byOwner = Seam.all().stream()
                .filter(pieces::containsKey)
                .collect(Collectors.groupingBy(this::owner, LinkedHashMap::new, Collectors.toList()));
        @Nullable String most = null;
        for (Map.Entry<String, List<Seam<?>>> each : byOwner.entrySet()) {
            if (most == null || each.getValue().size() > size(byOwner, most)) {
                most = each.getKey();
            }
        }
        StringBuilder line = new StringBuilder();
        for (Map.Entry<String, List<Seam<?>>> each : byOwner.entrySet()) {
            if (!each.getKey().equals(most)) {
                line.append(each.getKey()).append(": ");
                line.append(each.getValue().stream().map(Seam::name).collect(Collectors.joining(", ")));
                line.append("; ");
            }
        }
        if (most == null) {
            return "no pieces";
        }
        int others = size(byOwner, most);
        return line + most + ": all " + others + (line.isEmpty() ? "" : others == 1 ? " other" : " others");
    }

    private static int size(Map<String, List<Seam<?>>> byOwner, String owner) {
        List<Seam<?>> seams = byOwner.get(owner);
        return seams == null ? 0 : seams.size();
    }

    <T> T make(Seam<T> seam, Parts parts) {
        return seam.type().cast(piece(seam).maker.apply(parts));
    }

    private Piece<?> piece(Seam<?> seam) {
        Piece<?> piece = pieces.get(seam);
        if (piece == null) {
            throw new IllegalArgumentException("nothing was put into the seam " + seam);
        }
        return piece;
    }
}
