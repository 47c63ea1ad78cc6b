package dev.gokata.runtime.sim;

import java.util.Locale;

/** Writes a trace as JSON lines: members in a fixed order, no spaces, empty texts left out. */
final class TraceJson {

    private final StringBuilder json = new StringBuilder();

    private TraceJson() {}

    static String of(Trace trace) {
        TraceJson writer = new TraceJson();
        for (int id = 1; id <= trace.goroutines().size(); id++) {
            writer.json.append("{\"event\":\"goroutine\",\"g\":").append(id);
            writer.text("name", trace.goroutines().get(id - 1));
            writer.json.append("}\n");
        }
        for (TraceEvent event : trace.events()) {
            writer.event(event);
        }
        return writer.json.toString();
    }

    private void event(TraceEvent event) {
        if (event instanceof TraceEvent.Operated operated) {
            begin("operated", event);
            text("operation", operated.operation());
            text("object", operated.object());
            text("detail", operated.detail());
        } else if (event instanceof TraceEvent.Created created) {
            begin("created", event);
            number("created", created.created());
            text("name", created.name());
        } else if (event instanceof TraceEvent.Parked parked) {
            begin("parked", event);
            text("reason", parked.reason().goName());
            text("object", parked.object());
        } else if (event instanceof TraceEvent.Readied readied) {
            begin("readied", event);
            number("readied", readied.readied());
        } else if (event instanceof TraceEvent.Switched switched) {
            begin("switched", event);
            number("next", switched.next());
        } else if (event instanceof TraceEvent.TimePassed passed) {
            begin("time-passed", event);
            number("from", passed.from());
        } else if (event instanceof TraceEvent.Ended) {
            begin("ended", event);
        } else if (event instanceof TraceEvent.Failed failed) {
            begin("failed", event);
            text("text", failed.text());
        } else if (event instanceof TraceEvent.Noted noted) {
            begin("noted", event);
            text("what", noted.what());
            text("object", noted.object());
            text("detail", noted.detail());
        }
        json.append("}\n");
    }

    private void begin(String kind, TraceEvent event) {
        json.append("{\"event\":\"").append(kind).append('"');
        number("point", event.point());
        number("nanos", event.nanos());
        number("g", event.goroutine());
    }

    private void number(String name, long value) {
        json.append(",\"").append(name).append("\":").append(value);
    }

    private void text(String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        json.append(",\"").append(name).append("\":\"");
        for (int i = 0; i < value.length(); i++) {
            escaped(value.charAt(i));
        }
        json.append('"');
    }

    private void escaped(char c) {
        if (c == '"' || c == '\\') {
            json.append('\\').append(c);
        } else if (c < ' ' || Character.isSurrogate(c) || c == '\u007f' || c == '\u2028' || c == '\u2029') {
            // Half a pair can't be written in UTF-8, and whole pairs read the same escaped.
            json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        } else {
            json.append(c);
        }
    }
}
