package dev.gokata.grader.batch;

import dev.gokata.grader.batch.WorkerMessages.Delivery;
import dev.gokata.grader.batch.WorkerMessages.Order;
import dev.gokata.grader.batch.WorkerMessages.Setup;
import dev.gokata.grader.catalogue.KataFolder;
import dev.gokata.grader.catalogue.Pack;
import dev.gokata.grader.grade.Grader;
import dev.gokata.grader.grade.TakenIn;
import dev.gokata.grader.intake.UsageException;
import dev.gokata.grader.report.ResultsJson;
import dev.gokata.grader.subject.ClassArchive;
import dev.gokata.grader.subject.Isolation;
import dev.gokata.kata.meta.MetadataException;
import dev.gokata.kata.wire.Frames;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.LogManager;
import java.util.stream.Collectors;

/**
 * The process that grades for a batch: it keeps the compiled tests and a compiler warm, and holds no submitted class.
 *
 * <p>It ends when its input does, and so do the processes that it started: none outlives a batch that was killed.
 */
public final class WorkerMain {

    /** How many submissions are under way for each that is run: while it is, the next is compiled. */
    static final int UNDER_WAY = 2;

    private final int atOnce;
    private final Frames frames;
    private final Map<String, KataFolder> katas;
    private final Grader grader;
    private final CompletableFuture<Optional<ClassArchive>> archive;

    private WorkerMain(Frames frames, Setup setup) {
        this.frames = frames;
        this.atOnce = setup.atOnce();
        Pack pack = new Pack(Path.of(setup.root()));
        this.katas = setup.katas().stream().map(pack::kata).collect(Collectors.toMap(KataFolder::slug, kata -> kata));
        Isolation isolation = Isolation.of(setup.isolation(), pack.subjectClassPath());
        this.grader = new Grader(pack, katas.values().stream().toList(), setup.seed(), isolation, atOnce);
        // Beside the compiling of the tests; what is graded until then starts without it.
        this.archive = CompletableFuture.supplyAsync(() -> makeArchive(pack.subjectClassPath(), isolation));
    }

    private Optional<ClassArchive> makeArchive(List<Path> classPath, Isolation isolation) {
        Optional<ClassArchive> made = ClassArchive.make(classPath, isolation);
        made.ifPresent(classes -> grader.startFrom(classes.file()));
        return made;
    }

    /**
     * Grades until the input ends.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        Frames frames = new Frames(
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        LogManager.getLogManager().reset();
        try {
            new WorkerMain(frames, WorkerMessages.decode(frames.receive(), Setup.class)).readAll();
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void readAll() throws IOException {
        ExecutorService pool = Executors.newFixedThreadPool(UNDER_WAY * atOnce);
        try {
            while (true) {
                Order order = WorkerMessages.decode(frames.receive(), Order.class);
                pool.execute(() -> answer(order));
            }
        } finally {
            clearAway();
        }
    }

    private void answer(Order order) {
        try {
            byte[] delivery = WorkerMessages.encode(grade(order));
            synchronized (frames) {
                frames.send(delivery);
            }
        } catch (IOException | RuntimeException | Error e) {
            // The batch starts another worker, and gives the submission to that one.
            e.printStackTrace();
            clearAway();
            Runtime.getRuntime().halt(1);
        }
    }

    private void clearAway() {
        archive.join().ifPresent(ClassArchive::close);
    }

    private Delivery grade(Order order) {
        try {
            KataFolder kata = Objects.requireNonNull(katas.get(order.kata()));
            return new Delivery(
                    order.id(),
                    ResultsJson.recordToJson(grader.grade(new TakenIn(order.name(), kata, order.intake()))),
                    "");
        } catch (MetadataException | UsageException e) {
            return new Delivery(order.id(), "", String.valueOf(e.getMessage()));
        }
    }
}
