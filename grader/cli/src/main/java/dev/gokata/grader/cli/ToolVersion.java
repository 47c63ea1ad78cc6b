package dev.gokata.grader.cli;

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
     * Returns the version.
     *
     * @return the jar's version, or "development" outside of one
     */
    public static String version() {
        String version = ToolVersion.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
