package dev.gokata.grader.report;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Completes records that an earlier version wrote: what it didn't know of yet says nothing.
 *
 * <p>A form keeps its number for as long as this can be done. What a later version adds to it is left aside in turn.
 */
final class OlderForms {

    private OlderForms() {}

    static void complete(ObjectNode submission) {
        if (!submission.has("notes")) {
            submission.putArray("notes");
        }
        if (submission.get("submission") instanceof ObjectNode reference && !reference.has("sameAs")) {
            reference.put("sameAs", "");
        }
        for (JsonNode each : submission.path("tasks")) {
            if (each instanceof ObjectNode task && !task.has("misconception")) {
                task.put("misconception", "");
            }
        }
    }
}
