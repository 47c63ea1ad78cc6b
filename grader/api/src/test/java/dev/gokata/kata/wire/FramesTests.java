package dev.gokata.kata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FramesTests {

    @Nested
    class Sending_and_receiving {

        @Test
        void gives_back_each_message_in_its_order() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Frames out = new Frames(InputStream.nullInputStream(), bytes);
            out.send(new byte[] {1, 2, 3});
            out.send(new byte[0]);
            out.send(new byte[] {4});

            Frames in = reading(bytes.toByteArray());

            assertThat(in.receive()).containsExactly(1, 2, 3);
            assertThat(in.receive()).isEmpty();
            assertThat(in.available()).isEqualTo(5);
            assertThat(in.receive()).containsExactly(4);
            assertThat(in.available()).isZero();
        }

        @Test
        void flushes_each_message() throws IOException {
            boolean[] flushed = new boolean[1];
            OutputStream out = new ByteArrayOutputStream() {
                @Override
                public void flush() {
                    flushed[0] = true;
                }
            };

            new Frames(InputStream.nullInputStream(), out).send(new byte[1]);

            assertThat(flushed[0]).as("flushed").isTrue();
        }

        @Test
        void sends_what_was_put_with_the_next_message() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Frames out = new Frames(InputStream.nullInputStream(), new BufferedOutputStream(bytes));
            out.put(new byte[] {1});
            out.put(new byte[] {2});
            assertThat(bytes.size()).isZero();

            out.send(new byte[] {3});

            Frames in = reading(bytes.toByteArray());
            assertThat(in.receive()).containsExactly(1);
            assertThat(in.receive()).containsExactly(2);
            assertThat(in.receive()).containsExactly(3);
        }

        @Test
        void takes_a_message_of_the_greatest_length() throws IOException {
            byte[] longest = new byte[Frames.MAX_BYTES];
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new Frames(InputStream.nullInputStream(), bytes).send(longest);

            assertThat(reading(bytes.toByteArray()).receive()).hasSize(Frames.MAX_BYTES);
        }

        @Test
        void refuses_to_send_a_longer_one_and_sends_nothing_of_it() {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            Frames frames = new Frames(InputStream.nullInputStream(), bytes);

            assertThatThrownBy(() -> frames.send(new byte[Frames.MAX_BYTES + 1]))
                    .isInstanceOf(WireException.class)
                    .hasMessage("a message of 16777217 bytes is longer than 16777216");
            assertThat(bytes.size()).isZero();
        }
    }

    @Nested
    class A_stream {

        @Test
        void that_has_ended_says_so() {
            assertThatThrownBy(() -> reading().receive()).isInstanceOf(EOFException.class);
        }

        @Test
        void that_ends_inside_a_length_or_a_message_says_so() {
            assertThatThrownBy(() -> reading((byte) 0, (byte) 0).receive()).isInstanceOf(EOFException.class);
            assertThatThrownBy(() -> reading(message(5, 1, 2)).receive())
                    .isInstanceOf(EOFException.class)
                    .hasMessage("the stream ended inside a message");
        }

        @Test
        void that_claims_a_length_out_of_range_is_refused_before_anything_is_read() {
            assertThatThrownBy(() -> reading(message(-1)).receive())
                    .isInstanceOf(WireException.class)
                    .hasMessage("a message can't be -1 bytes long");
            assertThatThrownBy(() -> reading(message(Frames.MAX_BYTES + 1)).receive())
                    .isInstanceOf(WireException.class)
                    .hasMessage("a message can't be 16777217 bytes long");
        }
    }

    private static Frames reading(byte... bytes) {
        return new Frames(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }

    private static byte[] message(int length, int... content) {
        ByteBuffer bytes = ByteBuffer.allocate(4 + content.length).putInt(length);
        for (int each : content) {
            bytes.put((byte) each);
        }
        return bytes.array();
    }
}
