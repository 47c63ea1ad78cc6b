package dev.gokata.grader.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TraceEventsTests {

    private final JsonNode events =
            JsonMapper.shared().readTree(TraceEvents.of(SampleShow.cache())).get("traceEvents");

    @Test
    void each_lane_is_a_process_and_each_actor_a_thread() {
        assertThat(events.valueStream()
                        .filter(event -> event.get("ph").asString().equals("M")))
                .extracting(JsonNode::toString)
                .containsExactly(
                        "{\"name\":\"process_name\",\"ph\":\"M\",\"ts\":0,\"pid\":1,\"tid\":0,\"args\":{\"name\":\"your code\"}}",
                        "{\"name\":\"thread_name\",\"ph\":\"M\",\"ts\":0,\"pid\":1,\"tid\":1,\"args\":{\"name\":\"steps\"}}",
                        "{\"name\":\"thread_name\",\"ph\":\"M\",\"ts\":0,\"pid\":1,\"tid\":2,\"args\":{\"name\":\"Ann\"}}",
                        "{\"name\":\"process_name\",\"ph\":\"M\",\"ts\":0,\"pid\":2,\"tid\":0,\"args\":{\"name\":\"the reference\"}}",
                        "{\"name\":\"thread_name\",\"ph\":\"M\",\"ts\":0,\"pid\":2,\"tid\":1,\"args\":{\"name\":\"steps\"}}",
                        "{\"name\":\"thread_name\",\"ph\":\"M\",\"ts\":0,\"pid\":2,\"tid\":2,\"args\":{\"name\":\"Ann\"}}");
    }

    @Test
    void each_step_is_an_event_of_a_millisecond() {
        assertThat(events.valueStream()
                        .filter(event -> event.get("ph").asString().equals("X"))
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .isEqualTo("{\"name\":\"a is thrown out\",\"ph\":\"X\",\"ts\":1000,\"dur\":1000,\"pid\":1,\"tid\":2,"
                        + "\"args\":{\"step\":2,\"rule\":\"The key that was not used for longest is thrown out\"}}");
    }
}
