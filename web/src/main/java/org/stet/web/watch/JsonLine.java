package org.stet.web.watch;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/** Writes an entry of the log as one line that holds a JSON object. Of what is noted beside it only ids are told. */
final class JsonLine extends ExtFormatter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> IDS = List.of("request", "person", "claim");

    @Override
    public String format(ExtLogRecord entry) {
        ObjectNode line = JSON.createObjectNode()
                .put("timestamp", entry.getInstant().toString())
                .put("level", entry.getLevel().getName())
                .put("logger", entry.getLoggerName())
                .put("thread", entry.getThreadName())
                .put("message", formatMessage(entry));
        for (String id : IDS) {
            String value = entry.getMdc(id);
            if (value != null) {
                line.put(id, value);
            }
        }
        if (entry.getThrown() != null) {
            StringWriter story = new StringWriter();
            entry.getThrown().printStackTrace(new PrintWriter(story));
            line.put("failure", story.toString());
        }
        return line + "\n";
    }
}
