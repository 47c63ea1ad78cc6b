package dev.gokata.grader.batch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.IntakeResult.Received;
import dev.gokata.grader.intake.SubmissionPaths.Named;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How submissions are dealt out to machines that know nothing of each other.
 *
 * <p>Which shard a submission falls to is decided by its files alone: one more submission moves no other, and copies meet
 * in the same shard.
 *
 * @param schema the form of this plan, {@link #SCHEMA}
 * @param tool the grader's version, to the byte
 * @param seed what every random choice comes from
 * @param shards how many shards there are
 * @param katas what may have been handed in, by slug: what decides its grades but for submissions and the grader
 * @param submissions every submission, in the order of the reports
 */
public record Plan(
        String schema, String tool, long seed, int shards, Map<String, String> katas, List<Part> submissions) {

    /** The form of this plan. */
    public static final String SCHEMA = "gokata/plan/v1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /**
     * A submission's place.
     *
     * @param name its name
     * @param path where it is, from the plan's folder if it is below that
     * @param shard the number of its shard, from 0
     * @param files for each kata that it is graded for the SHA-256 of its files, or "" if they could not be taken in
     */
    public record Part(String name, String path, int shard, Map<String, String> files) {

        /** Copies the map. */
        public Part {
            files = new TreeMap<>(files);
        }
    }

    /** Copies the lists. */
    public Plan {
        katas = new TreeMap<>(katas);
        submissions = List.copyOf(submissions);
    }

    /**
     * Deals submissions out.
     *
     * @param pack where the katas are
     * @param katas those that submissions may be of
     * @param tool the grader's version, to the byte
     * @param seed what every random choice comes from
     * @param shards how many shards there are
     * @param submissions what was handed in
     * @param folder where the plan will lie
     * @return the plan
     */
    public static Plan of(
            Pack pack,
            List<KataFolder> katas,
            String tool,
            long seed,
            int shards,
            List<Named> submissions,
            Path folder) {
        Path home = folder.toAbsolutePath().normalize();
        List<Part> parts = submissions.stream()
                .map(submission -> {
                    Map<String, String> files = filesOf(katas, submission);
                    Path path = submission.path();
                    String shown = (path.startsWith(home) ? home.relativize(path) : path)
                            .toString()
                            .replace('\\', '/');
                    return new Part(submission.id(), shown, shardOf(submission.id(), files, shards), files);
                })
                .toList();
        return new Plan(SCHEMA, tool, seed, shards, digests(pack, katas), parts);
    }

    /**
     * Digests all that decides grades but for submissions and the grader.
     *
     * @param pack where the katas are
     * @param katas the katas
     * @return a digest for each slug
     */
    static Map<String, String> digests(Pack pack, List<KataFolder> katas) {
        return katas.stream().collect(Collectors.toMap(KataFolder::slug, kata -> GradeKeys.ofKata(pack, kata)));
    }

    /** For each kata that it is graded for, the digest of a submission's files. */
    static Map<String, String> filesOf(List<KataFolder> katas, Named submission) {
        Map<String, String> files = new TreeMap<>();
        for (TakenIn each : Grader.takeIn(katas, submission)) {
            files.put(each.kata().slug(), each.intake() instanceof Received received ? received.sha256() : "");
        }
        return files;
    }

    private static int shardOf(String name, Map<String, String> files, int shards) {
        boolean taken = files.values().stream().noneMatch(String::isEmpty);
        String content = taken ? files.toString() : files + name;
        return new BigInteger(GradeKeys.sha256(content.getBytes(StandardCharsets.UTF_8)), 16)
                .mod(BigInteger.valueOf(shards))
                .intValue();
    }

    /**
     * Names what a plan is recognised by.
     *
     * @return a digest of all that it says
     */
    public String digest() {
        return GradeKeys.sha256(MAPPER.writeValueAsBytes(this));
    }

    /**
     * Writes the plan, whole or not at all.
     *
     * @param file where to
     */
    public void write(Path file) {
        try {
            String json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
            WholeFile.write(file, json.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(file + " can't be written (" + FileTrouble.words(e) + ")");
        }
    }

    /**
     * Reads a plan.
     *
     * @param file where it is
     * @return the plan
     * @throws UsageException if it is none
     */
    public static Plan read(Path file) {
        try {
            Plan plan = MAPPER.readValue(Files.readString(file), Plan.class);
            if (plan.schema.equals(SCHEMA) && plan.shards > 0) {
                return plan;
            }
        } catch (IOException e) {
            throw new UsageException(file + " can't be read (" + FileTrouble.words(e) + "): make it with kata plan");
        } catch (JacksonException e) {
            // Told below: what is wrong with it is of no use to whoever gave the wrong file.
        }
        throw new UsageException(file + " is no plan of this version: make it anew with kata plan");
    }
}
