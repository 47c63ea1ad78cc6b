package dev.gokata.grader.compile;

import dev.gokata.grader.compile.Compilation.Compiled;
import dev.gokata.grader.compile.Compilation.CompilerLimit;
import dev.gokata.grader.compile.Compilation.NotCompiled;
import dev.gokata.kata.wire.WireException;
import dev.gokata.kata.wire.WireReader;
import dev.gokata.kata.wire.WireWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How requests and answers travel between {@link CompilerProcess} and {@link CompilerMain}. */
final class CompilerMessages {

    private static final int COMPILED = 1;
    private static final int NOT_COMPILED = 2;
    private static final int LIMIT = 3;

    private CompilerMessages() {}

    /** Sources and the class path to compile them against. */
    record Request(Map<String, String> sources, List<Path> classPath) {}

    static byte[] encode(Request request) {
        WireWriter out = new WireWriter();
        out.writeLong(request.classPath().size());
        request.classPath().forEach(path -> out.writeString(path.toString()));
        out.writeLong(request.sources().size());
        request.sources().forEach((path, text) -> {
            out.writeString(path);
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        });
        return out.toByteArray();
    }

    static Request decodeRequest(byte[] message) {
        WireReader in = new WireReader(message);
        List<Path> classPath = new ArrayList<>();
        for (int left = in.readCount(); left > 0; left--) {
            classPath.add(Path.of(in.readString()));
        }
        Map<String, String> sources = new LinkedHashMap<>();
        for (int left = in.readCount(); left > 0; left--) {
            sources.put(in.readString(), new String(in.readBytes(), StandardCharsets.UTF_8));
        }
        in.expectEnd();
        return new Request(sources, classPath);
    }

    static byte[] encode(Compilation compilation) {
        WireWriter out = new WireWriter();
        if (compilation instanceof Compiled compiled) {
            out.writeByte(COMPILED);
            out.writeLong(compiled.classes().size());
            compiled.classes().forEach((name, bytes) -> {
                out.writeString(name);
                out.writeBytes(bytes);
            });
        } else if (compilation instanceof NotCompiled wrong) {
            out.writeByte(NOT_COMPILED);
            out.writeLong(wrong.diagnostics().size());
            wrong.diagnostics().forEach(message -> write(message, out));
            out.writeLong(wrong.leftOut());
        } else if (compilation instanceof CompilerLimit limit) {
            out.writeByte(LIMIT);
            out.writeString(limit.sentence());
        }
        return out.toByteArray();
    }

    static Compilation decodeReply(byte[] message) {
        WireReader in = new WireReader(message);
        Compilation reply = read(in);
        in.expectEnd();
        return reply;
    }

    private static Compilation read(WireReader in) {
        int kind = in.readByte();
        return switch (kind) {
            case COMPILED -> new Compiled(readClasses(in));
            case NOT_COMPILED -> {
                List<SourceMessage> diagnostics = new ArrayList<>();
                for (int left = in.readCount(); left > 0; left--) {
                    diagnostics.add(readMessage(in));
                }
                yield new NotCompiled(diagnostics, (int) in.readLong(0, Integer.MAX_VALUE));
            }
            case LIMIT -> new CompilerLimit(in.readString());
            default -> throw new WireException("a compiler's reply can't be of kind " + kind);
        };
    }

    private static Map<String, byte[]> readClasses(WireReader in) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        for (int left = in.readCount(); left > 0; left--) {
            classes.put(in.readString(), in.readBytes());
        }
        return classes;
    }

    private static void write(SourceMessage message, WireWriter out) {
        out.writeString(message.file());
        out.writeLong(message.line());
        out.writeLong(message.column());
        out.writeString(message.message());
        out.writeString(message.excerpt());
    }

    private static SourceMessage readMessage(WireReader in) {
        return new SourceMessage(
                in.readString(),
                (int) in.readLong(0, Integer.MAX_VALUE),
                (int) in.readLong(0, Integer.MAX_VALUE),
                in.readString(),
                in.readString());
    }
}
