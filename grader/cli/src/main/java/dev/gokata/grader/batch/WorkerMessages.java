package dev.gokata.grader.batch;

import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a batch and its workers say to each other, in JSON. */
final class WorkerMessages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private WorkerMessages() {}

    /** The first message to a worker. */
    record Setup(String root, List<String> katas, long seed, String isolation, int atOnce) {}

    /** A submission to be graded: its files, or why there are none. */
    record Order(
            long id,
            String name,
            String kata,
            Map<String, String> files,
            int ignored,
            String sha256,
            IntakeResult.@Nullable Reason reason,
            String sentence,
            String file,
            int line) {

        static Order of(long id, TakenIn taken) {
            if (taken.intake() instanceof IntakeResult.NotReceived not) {
                return new Order(
                        id,
                        taken.name(),
                        taken.kata().slug(),
                        Map.of(),
                        0,
                        "",
                        not.reason(),
                        not.sentence(),
                        not.file(),
                        not.line());
            }
            IntakeResult.Received received = (IntakeResult.Received) taken.intake();
            return new Order(
                    id,
                    taken.name(),
                    taken.kata().slug(),
                    received.files(),
                    received.ignored(),
                    received.sha256(),
                    null,
                    "",
                    "",
                    0);
        }

        IntakeResult intake() {
            return reason == null
                    ? new IntakeResult.Received(files, ignored, sha256)
                    : new IntakeResult.NotReceived(reason, sentence, file, line);
        }
    }

    /** What came of an order: a record in JSON, or, if that is "", what is wrong with the kata. */
    record Delivery(long id, String submission, String mistake) {}

    static byte[] encode(Object message) {
        return MAPPER.writeValueAsBytes(message);
    }

    static <T> T decode(byte[] message, Class<T> type) throws IOException {
        try {
            return MAPPER.readValue(message, type);
        } catch (JacksonException e) {
            throw new IOException("this is no message of a batch: " + e.getOriginalMessage(), e);
        }
    }
}
