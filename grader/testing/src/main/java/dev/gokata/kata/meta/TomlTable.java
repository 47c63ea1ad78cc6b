package dev.gokata.kata.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One table of a TOML file, read key by key.
 *
 * <p>A key that nobody asked for is an error: {@link #finish()} says which. Missing keys, wrong types and numbers out of
 * range are errors at once.
 */
public final class TomlTable {

    private final String place;
    private final JsonNode node;
    private final Set<String> asked = new TreeSet<>();

    private TomlTable(String place, JsonNode node) {
        this.place = place;
        this.node = node;
    }

    /**
     * Parses a file's text.
     *
     * @param file the file's name, for messages
     * @param text its text
     * @return the file's top table
     * @throws MetadataException if it is not TOML; names the line
     */
    public static TomlTable parse(String file, String text) {
        try {
            return new TomlTable(file, TomlTree.read(text));
        } catch (JacksonException e) {
            String line = e.getLocation() == null ? "" : ":" + e.getLocation().getLineNr();
            throw new MetadataException(file + line + ": not valid TOML: " + e.getOriginalMessage());
        }
    }

    /**
     * Returns where this table stands.
     *
     * @return the file, and the table's name if it isn't the top one
     */
    public String place() {
        return place;
    }

    /**
     * Reads a text that must be there and not be blank.
     *
     * @param key its key
     * @return the text
     */
    public String string(String key) {
        JsonNode value = require(key);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(key, "a text that isn't empty");
        }
        return value.stringValue();
    }

    /**
     * Reads a text that may be missing.
     *
     * @param key its key
     * @param otherwise what a missing one counts as
     * @return the text, not empty if it is there
     */
    public String stringOr(String key, String otherwise) {
        asked.add(key);
        return node.has(key) ? string(key) : otherwise;
    }

    /**
     * Reads a text that must be there, but may be empty.
     *
     * @param key its key
     * @return the text
     */
    public String anyString(String key) {
        JsonNode value = require(key);
        if (!value.isString()) {
            throw wrong(key, "a text");
        }
        return value.stringValue();
    }

    /**
     * Reads a whole number.
     *
     * @param key its key
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @return the number
     */
    public long integer(String key, long least, long most) {
        JsonNode value = require(key);
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < least
                || value.longValue() > most) {
            throw wrong(key, least == most ? "the number " + least : "a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }

    /**
     * Reads a whole number that may be missing.
     *
     * @param key its key
     * @param otherwise the number if the key is missing
     * @param least the least that is allowed
     * @param most the most that is allowed
     * @return the number
     */
    public long integerOr(String key, long otherwise, long least, long most) {
        asked.add(key);
        return node.has(key) ? integer(key, least, most) : otherwise;
    }

    /**
     * Reads a list of texts, which is empty if the key is missing.
     *
     * @param key its key
     * @return the texts
     */
    public List<String> strings(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        List<String> read = new ArrayList<>();
        if (value == null) {
            return read;
        }
        if (!value.isArray()) {
            throw wrong(key, "a list of texts");
        }
        for (JsonNode each : value) {
            if (!each.isString()) {
                throw wrong(key, "a list of texts");
            }
            read.add(each.stringValue());
        }
        return read;
    }

    /**
     * Reads a table, which is empty if the key is missing.
     *
     * @param key its key
     * @return the table
     */
    public TomlTable table(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        if (value == null) {
            value = JsonNodeFactory.instance.objectNode();
        }
        if (!value.isObject()) {
            throw wrong(key, "a table");
        }
        return new TomlTable(place + ": [" + key + "]", value);
    }

    /**
     * Reads a list of tables, which is empty if the key is missing.
     *
     * @param key its key
     * @return the tables
     */
    public List<TomlTable> tables(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        List<TomlTable> read = new ArrayList<>();
        if (value == null) {
            return read;
        }
        if (!value.isArray()) {
            throw wrong(key, "a list of tables, each headed [[" + key + "]]");
        }
        for (JsonNode each : value) {
            if (!each.isObject()) {
                throw wrong(key, "a list of tables, each headed [[" + key + "]]");
            }
            read.add(new TomlTable(place + ": [[" + key + "]] number " + (read.size() + 1), each));
        }
        return read;
    }

    /**
     * Checks that every key of this table was asked for.
     *
     * @throws MetadataException if one wasn't; names it and those that are known
     */
    public void finish() {
        for (String key : node.propertyNames()) {
            if (!asked.contains(key)) {
                throw new MetadataException(
                        place + ": unknown key \"" + key + "\"; remove it or use one of " + String.join(", ", asked));
            }
        }
    }

    /**
     * Makes the error for a key whose value is not what it should be.
     *
     * @param key the key
     * @param expected what it should be, as a noun phrase
     * @return the exception to throw
     */
    public MetadataException wrong(String key, String expected) {
        JsonNode value = node.get(key);
        String found = value == null ? "nothing" : value.toString();
        return new MetadataException(place + ": \"" + key + "\" must be " + expected + ", but is "
                + (found.length() > 80 ? found.substring(0, 80) + "…" : found));
    }

    private JsonNode require(String key) {
        asked.add(key);
        JsonNode value = node.get(key);
        if (value == null) {
            throw new MetadataException(place + ": the key \"" + key + "\" is missing; add it");
        }
        return value;
    }
}
