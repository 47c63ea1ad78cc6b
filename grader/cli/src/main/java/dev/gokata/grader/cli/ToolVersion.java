package dev.gokata.grader.cli;

import dev.gokata.kata.Kata;
import dev.gokata.kata.testing.LearnerCode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** The grader's version, from its jar. */
public final class ToolVersion implements IVersionProvider {

    /** Made by picocli. */
    public ToolVersion() {}

    @Override
    public String[] getVersion() {
        return new String[] {"kata " + version()};
    }

    /**
     * Returns what tells this grader from every other: grades of one are not taken for grades of the other.
     *
     * @return the version, and of one under development the digest of its jars, too
     */
    public static String fingerprint() {
        if (!version().matches(".*(SNAPSHOT|development).*")) {
            return version();
        }
        return version()
                + Stream.of(ToolVersion.class, LearnerCode.class, Kata.class)
                        .map(part -> " " + digestOfJar(part))
                        .collect(Collectors.joining());
    }

    private static String digestOfJar(Class<?> part) {
        try {
            Path jar = Path.of(
                    part.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isRegularFile(jar)
                    ? HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)))
                    : "";
        } catch (URISyntaxException | IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the grader's own jar can't be read", e);
        }
    }

    /**
     * Returns the version.
     *
     * @return the jar's version, or "development" outside of one
     */
    public static String version() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
