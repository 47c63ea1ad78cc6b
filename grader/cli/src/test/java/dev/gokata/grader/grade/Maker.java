package dev.gokata.grader.grade;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Makes what git can't hold: zips, links, pipes, long files, bytes that are no text.
 *
 * @param made where the submission will be
 * @param places what attacks reach out for
 * @param zip whether it is a zip
 */
record Maker(Path made, Attack.Places places, boolean zip) {

    private static final int MODE_LINK = 0120777;
    private static final int MODE_DEVICE = 0020666;

    void make(Attack attack) throws IOException {
        List<JsonNode> files = attack.expected().path("file").valueStream().toList();
        if (files.size() == 1 && files.get(0).path("path").asString().equals(".")) {
            put(made, files.get(0));
        } else if (zip) {
            Files.write(made, cut(zipped(files), attack.expected().path("cut")));
        } else {
            Files.createDirectories(made);
            copy(attack.folder().resolve("submission"));
            for (JsonNode file : files) {
                put(made.resolve(file.path("path").asString()), file);
            }
            JsonNode source = attack.expected().path("source");
            if (source.isObject()) {
                Files.writeString(made.resolve("Doubling.java"), source(source));
            }
        }
    }

    private void copy(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = made.resolve(folder.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.writeString(to, places.fill(Attack.read(file)));
            }
        }
    }

    private void put(Path to, JsonNode file) throws IOException {
        Files.createDirectories(to.getParent());
        if (file.has("link")) {
            Files.createSymbolicLink(to, Path.of(places.fill(file.path("link").asString())));
        } else if (file.has("hard_link")) {
            Files.createLink(to, Path.of(places.fill(file.path("hard_link").asString())));
        } else if (file.has("socket")) {
            try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
                socket.bind(UnixDomainSocketAddress.of(to));
            }
        } else if (file.has("pipe")) {
            pipe(to);
        } else {
            Files.write(to, content(file));
        }
    }

    private static void pipe(Path to) throws IOException {
        try {
            int exit = new ProcessBuilder("mkfifo", to.toString()).start().waitFor();
            if (exit != 0) {
                throw new IOException("mkfifo ended with " + exit);
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private byte[] zipped(List<JsonNode> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            for (JsonNode file : files) {
                for (int copy = 0; copy < file.path("copies").asInt(1); copy++) {
                    String path = file.path("path").asString().replace("%d", String.valueOf(copy));
                    ZipArchiveEntry entry = new ZipArchiveEntry(path);
                    if (file.has("link") || file.has("device")) {
                        entry.setUnixMode(file.has("link") ? MODE_LINK : MODE_DEVICE);
                    }
                    out.putArchiveEntry(entry);
                    fill(out, file);
                    out.closeArchiveEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private void fill(OutputStream out, JsonNode file) throws IOException {
        if (file.has("times")) {
            byte[] some = file.path("text").asString().repeat(1024).getBytes(UTF_8);
            for (int i = 0; i < file.path("times").asInt() / 1024; i++) {
                out.write(some);
            }
        } else {
            out.write(content(file));
        }
    }

    private byte[] content(JsonNode file) {
        if (file.has("bytes")) {
            return HexFormat.of().parseHex(file.path("bytes").asString());
        }
        if (file.has("good")) {
            return Attack.good().getBytes(UTF_8);
        }
        String text = file.has("link")
                ? file.path("link").asString()
                : file.path("text").asString("");
        return places.fill(text).repeat(file.path("times").asInt(1)).getBytes(UTF_8);
    }

    private static byte[] cut(byte[] zip, JsonNode cut) {
        return cut.isObject()
                ? Arrays.copyOf(zip, zip.length - cut.path("bytes").asInt())
                : zip;
    }

    /* A text in which one piece stands many times, and another one as often behind the middle. */
    private static String source(JsonNode source) {
        int times = source.path("times").asInt();
        StringBuilder text = new StringBuilder(source.path("before").asString(""));
        for (int i = 0; i < times; i++) {
            text.append(source.path("repeat").asString("").replace("%d", String.valueOf(i)));
        }
        text.append(source.path("then").asString(""));
        text.append(source.path("repeat_then").asString("").repeat(times));
        return text.append(source.path("after").asString("")).toString();
    }
}
