package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gokata.kata.wire.Carried.Everything;
import dev.gokata.kata.wire.Carried.Numbers;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CodecRoundTripProperties {

    private final Codec<Everything> everything = Codec.of(Everything.class);
    private final Codec<Numbers> numbers = Codec.of(Numbers.class);

    @Property
    void every_value_comes_back_equal(@ForAll("everything") Everything value) {
        assertThat(everything.decode(everything.encode(value))).isEqualTo(value);
    }

    @Property
    void equal_values_have_the_same_bytes(@ForAll("everything") Everything value) {
        Everything copy = everything.decode(everything.encode(value));

        assertThat(everything.encode(copy)).isEqualTo(everything.encode(value));
    }

    @Property
    void floating_point_numbers_keep_every_bit(@ForAll("numbers") Numbers value) {
        Numbers back = numbers.decode(numbers.encode(value));

        assertThat(Double.doubleToRawLongBits(back.d())).isEqualTo(Double.doubleToRawLongBits(value.d()));
        assertThat(Float.floatToRawIntBits(back.f())).isEqualTo(Float.floatToRawIntBits(value.f()));
    }

    @Property
    void a_message_cut_short_or_made_longer_is_refused(
            @ForAll("everything") Everything value, @ForAll("cuts") double where) {
        byte[] bytes = everything.encode(value);
        byte[] shorter = Arrays.copyOf(bytes, (int) (bytes.length * where));
        byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

        assertThat(Hostility.of(everything, shorter)).isEqualTo(Hostility.REFUSED);
        assertThat(Hostility.of(everything, longer)).isEqualTo(Hostility.REFUSED);
    }

    @Property
    void numbers_of_every_size_come_back(@ForAll long number) {
        WireWriter out = new WireWriter();
        out.writeLong(number);
        WireReader in = new WireReader(out.toByteArray());

        assertThat(in.readLong()).isEqualTo(number);
        in.expectEnd();
    }

    @Property
    void texts_come_back_with_every_unit(@ForAll("texts") String text) {
        WireWriter out = new WireWriter();
        out.writeString(text);
        WireReader in = new WireReader(out.toByteArray());

        assertThat(in.readString()).isEqualTo(text);
        in.expectEnd();
    }

    @Property
    void bytes_come_back(@ForAll byte[] bytes) {
        WireWriter out = new WireWriter();
        out.writeBytes(bytes);
        WireReader in = new WireReader(out.toByteArray());

        assertThat(in.readBytes()).isEqualTo(bytes);
        in.expectEnd();
    }

    @Provide
    Arbitrary<Everything> everything() {
        return Carried.everything();
    }

    @Provide
    Arbitrary<Numbers> numbers() {
        return Carried.numbers();
    }

    @Provide
    Arbitrary<String> texts() {
        return Carried.texts();
    }

    @Provide
    Arbitrary<Double> cuts() {
        return Arbitraries.doubles().between(0, true, 1, false);
    }
}
