package dev.gokata.grader.batch;

import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.intake.SubmissionPaths.Named;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.record.SubmissionRecord;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.grader.report.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one machine graded of a plan.
 *
 * <p>Its file has a line that says what it is, and then a line for each record.
 *
 * @param header what it is
 * @param records its records
 */
public record Shard(Header header, List<SubmissionRecord> records) {

    private static final String SCHEMA = "gokata/shard/v1";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /**
     * What a shard says of itself.
     *
     * @param schema the form of its file
     * @param plan the digest of the plan
     * @param index its number, from 0
     * @param tool the version, to the byte, of the grader that graded it
     * @param records how many records follow
     */
    public record Header(String schema, String plan, int index, String tool, int records) {}

    /** Copies the list. */
    public Shard {
        records = List.copyOf(records);
    }

    /**
     * Makes a shard of its records.
     *
     * @param plan the plan
     * @param index its number
     * @param records its records
     * @return the shard
     */
    public static Shard of(Plan plan, int index, List<SubmissionRecord> records) {
        return new Shard(new Header(SCHEMA, plan.digest(), index, plan.tool(), records.size()), records);
    }

    /**
     * Names a shard's file.
     *
     * @param index its number
     * @return the file's name
     */
    public static String fileName(int index) {
        return "shard-" + index + ".jsonl";
    }

    /**
     * Lists the submissions of a shard, after a look at whether this is what was planned.
     *
     * @param plan the plan
     * @param folder where the plan lies
     * @param index the shard's number
     * @param pack where the katas are
     * @param tool the version of the grader that is to grade it
     * @return its submissions
     * @throws UsageException if the grader, a kata or a submission is another than when the plan was made; says which
     */
    public static List<Named> submissions(Plan plan, Path folder, int index, Pack pack, String tool) {
        if (index < 0 || index >= plan.shards()) {
            throw new UsageException("the plan has the shards 0 to " + (plan.shards() - 1) + ", and no shard " + index);
        }
        if (!tool.equals(plan.tool())) {
            throw new UsageException("the plan was made by another version of the grader: make it anew with this one");
        }
        List<KataFolder> katas = plan.katas().keySet().stream().map(pack::kata).toList();
        Plan.digests(pack, katas).forEach((slug, digest) -> {
            if (!digest.equals(plan.katas().get(slug))) {
                throw new UsageException("the kata " + slug + " has changed since the plan was made: make it anew");
            }
        });
        List<Named> submissions = new ArrayList<>();
        for (Plan.Part part : plan.submissions()) {
            if (part.shard() == index) {
                Named submission = new Named(
                        part.name(), folder.toAbsolutePath().normalize().resolve(part.path()));
                if (!Plan.filesOf(katas, submission).equals(part.files())) {
                    throw new UsageException("the submission " + part.name()
                            + " is not what it was when the plan was made: make it anew");
                }
                submissions.add(submission);
            }
        }
        return submissions;
    }

    /**
     * Writes the shard, whole or not at all.
     *
     * @param file where to
     */
    public void write(Path file) {
        StringBuilder text = new StringBuilder(MAPPER.writeValueAsString(header)).append('\n');
        records.forEach(each -> text.append(ResultsJson.recordToJson(each)).append('\n'));
        try {
            WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UsageException(file + " can't be written (" + FileTrouble.words(e)
                    + "): every grade is kept beside it; make room, and start the same command again");
        }
    }

    /**
     * Reads a shard.
     *
     * @param file where it is
     * @return the shard
     * @throws UsageException if it is none, or not whole
     */
    public static Shard read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            Header header = lines.isEmpty() ? null : MAPPER.readValue(lines.get(0), Header.class);
            if (header != null && SCHEMA.equals(header.schema()) && header.records() == lines.size() - 1) {
                List<SubmissionRecord> records = new ArrayList<>();
                for (String line : lines.subList(1, lines.size())) {
                    records.add(ResultsJson.recordFromJson(line));
                }
                return new Shard(header, records);
            }
        } catch (IOException | JacksonException e) {
            // Told below: a file is a whole shard or it is none.
        }
        throw new UsageException(file + " is no whole shard of this version: run its shard again");
    }
}
