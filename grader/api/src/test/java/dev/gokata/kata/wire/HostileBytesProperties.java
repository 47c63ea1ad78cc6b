package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.wire.Carried.Everything;
import dev.gokata.kata.wire.Carried.Tree;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class HostileBytesProperties {

    private static final List<Codec<?>> CODECS = List.of(
            Codec.of(Everything.class),
            Codec.of(Tree.class),
            Codec.of(Picky.class),
            new OutcomeCodec<>(Codec.of(Everything.class)));

    /** A record that most values are refused by, each in another way. */
    record Picky(int number, List<String> texts) {
        Picky {
            if (number % 2 == 0) {
                throw new IllegalArgumentException("odd numbers only");
            }
            if (number % 3 == 0) {
                throw new AssertionError("and not by three");
            }
        }
    }

    @Property
    void random_bytes_are_read_or_refused(@ForAll byte[] bytes) {
        CODECS.forEach(codec -> assertThat(Hostility.of(codec, bytes)).isNotNull());
    }

    @Property
    void small_random_bytes_which_look_like_counts_and_kinds_are_read_or_refused(@ForAll("small") byte[] bytes) {
        CODECS.forEach(codec -> assertThat(Hostility.of(codec, bytes)).isNotNull());
    }

    @Property
    void a_mutated_message_is_read_or_refused(@ForAll("everything") Everything value, @ForAll long seed) {
        Codec<Everything> codec = Codec.of(Everything.class);
        byte[] bytes = codec.encode(value);
        Random random = new Random(seed);
        for (int times = random.nextInt(4); times >= 0; times--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }

        assertThat(Hostility.of(codec, bytes)).isNotNull();
    }

    @Property
    void random_bytes_read_as_classes_are_read_or_refused(@ForAll("small") byte[] bytes) {
        WireReader in = new WireReader(bytes);
        try {
            while (true) {
                in.readString();
                in.readBytes();
                in.readLong();
            }
        } catch (WireException e) {
            assertThat(e.getMessage()).isNotBlank();
        }
    }

    @Provide
    Arbitrary<Everything> everything() {
        return Carried.everything();
    }

    @Provide
    Arbitrary<byte[]> small() {
        return Arbitraries.bytes()
                .between((byte) 0, (byte) 9)
                .array(byte[].class)
                .ofMaxSize(60);
    }
}
