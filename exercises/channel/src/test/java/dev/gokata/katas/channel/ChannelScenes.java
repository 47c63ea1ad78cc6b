package dev.gokata.katas.channel;

import dev.gokata.kata.scenes.BriefPicture;
import dev.gokata.kata.scenes.Drawing;
import dev.gokata.kata.scenes.KataScenes;
import dev.gokata.katas.channel.ChannelKata.Chapter;
import dev.gokata.katas.channel.ChannelKata.Explored;
import dev.gokata.katas.channel.ChannelKata.Exploring;
import dev.gokata.katas.channel.ChannelKata.HandingOver;
import dev.gokata.katas.channel.ChannelKata.Happened;
import dev.gokata.katas.channel.ChannelKata.Making;
import dev.gokata.katas.channel.ChannelKata.Measured;
import dev.gokata.katas.channel.ChannelKata.Measuring;
import dev.gokata.katas.channel.ChannelKata.Operating;
import dev.gokata.katas.channel.ChannelKata.Piece;
import dev.gokata.katas.channel.ChannelKata.Situation;
import dev.gokata.katas.channel.ChannelKata.Story;
import dev.gokata.katas.channel.ChannelKata.Told;
import dev.gokata.katas.channel.ChannelKata.Turn;
import dev.gokata.katas.channel.ChannelKata.Turned;
import dev.gokata.katas.channel.ChannelKata.Turning;
import dev.gokata.katas.channel.ChannelKata.Waking;
import dev.gokata.reference.channel.LockedChannels;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import dev.gokata.runtime.channel.ChannelProgram;
import dev.gokata.runtime.channel.ChannelState;
import dev.gokata.runtime.channel.ChannelState.Waiting;
import dev.gokata.scene.Arrow;
import dev.gokata.scene.Cell;
import dev.gokata.scene.Mark;
import dev.gokata.scene.Part;
import dev.gokata.scene.Part.Strip;
import dev.gokata.scene.Part.Table;
import dev.gokata.scene.Part.Words;
import dev.gokata.scene.Scene;
import dev.gokata.scene.Step;
import dev.gokata.testkit.channel.ChannelScene;
import dev.gokata.testkit.sim.TraceSteps;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How channels are drawn, step by step. */
public final class ChannelScenes implements KataScenes<Piece> {

    private static final Situation TWO_SENDERS_WAIT = new Situation(3, 1, List.of(7, 8, 9), false, 0, List.of(10, 11));

    @Override
    public Piece reference() {
        LockedChannels go = new LockedChannels(n -> 0);
        return new Piece(go, go, (c, value) -> go.chansend(c, value, false), c -> go.chanrecv(c, false)
                .value());
    }

    @Override
    public List<Drawing<Piece, ?, ?>> drawings() {
        return List.of(
                Drawing.of(
                        ChannelKata.TELL,
                        new Story(
                                List.of(2),
                                List.of(
                                        send(1), send(2), send(3), receive(), receive(), receive(), receive(),
                                        send(4))),
                        story -> new Step("channels are made", 1, story(story, List.of(), 0)),
                        ChannelScenes::told),
                Drawing.of(
                        ChannelKata.OPERATE,
                        new Operating(TWO_SENDERS_WAIT, receive(), false),
                        asked -> before(asked.situation(), asked.operation() + " is about to happen"),
                        (asked, happened) -> happened(asked.operation().toString(), asked.situation(), happened)),
                Drawing.of(
                        ChannelKata.HAND_OVER,
                        new HandingOver(TWO_SENDERS_WAIT, 0),
                        asked -> before(asked.situation(), "the first who waits is about to be served"),
                        (asked, happened) -> happened("the hand-off", asked.situation(), happened)),
                Drawing.of(
                        ChannelKata.WAKE,
                        new Waking(Situation.withSlots(0), receive(), false, 5),
                        asked -> before(asked.situation(), asked.operation() + " is about to wait and to be woken"),
                        (asked, happened) -> happened(asked.operation().toString(), asked.situation(), happened)),
                Drawing.of(
                        ChannelKata.TURN,
                        new Turning(
                                new Situation(3, 0, List.of(), false, 0, List.of()),
                                List.of(put(1), put(2), take(), put(3), put(4), take(), take())),
                        turning -> before(turning.situation(), "the ring is about to turn"),
                        ChannelScenes::turned),
                measured(),
                Drawing.of(
                        ChannelKata.MAKE,
                        new Making(8, 3, 0),
                        making -> new Step(
                                "makechan(8, 0, 0), then makechan(" + making.elemSize() + ", " + making.size() + ", "
                                        + making.zero() + ")",
                                1,
                                new Scene(new Words("the second channel is looked at"))),
                        (making, made) -> List.of(new Step(
                                made.state().isPresent() ? "a channel is made" : "panic: " + made.panic(),
                                made.state().isPresent() ? 1 : 2,
                                new Scene(made.state()
                                        .map(ChannelScene::of)
                                        .orElse(new Words("panic: " + made.panic())))))),
                Drawing.of(
                                ChannelKata.EXPLORE,
                                new Exploring(
                                        new ChannelProgram(List.of(1), List.of(List.of(send(1)), List.of(receive()))),
                                        List.of(),
                                        1,
                                        10),
                                ChannelScenes::beforeExploring,
                                ChannelScenes::explored)
                        .withoutReference());
    }

    @Override
    public List<BriefPicture> pictures() {
        ChannelState full = new ChannelState(
                "ch1",
                List.of("7", "5", "6"),
                3,
                1,
                1,
                false,
                false,
                List.of(),
                List.of(new Waiting(4, "8"), new Waiting(5, "9")));
        Strip receiver = new Strip("a receiver comes", List.of(Cell.of("gets 5").named("receiver")));
        return List.of(new BriefPicture(
                "channel.svg",
                "A receive from a full channel for which two senders wait",
                new Scene(
                        Part.row(ChannelScene.of(full), Part.column(new Words(""), new Words(""), receiver)),
                        List.of(
                                new Arrow("ch1 slot 1", "receiver", "1. the oldest", Mark.PLAIN),
                                new Arrow("ch1.sendq 0", "ch1 slot 1", "2. 8 goes where 5 was", Mark.PLAIN)))));
    }

    private static Drawing<Piece, Measuring, Measured> measured() {
        return Drawing.of(
                ChannelKata.MEASURE,
                new Measuring(new Situation(3, 1, List.of(7, 8), false, 0, List.of()), false, true),
                asked -> new Step(
                        "len and cap are asked for" + (asked.locked() ? ", while somebody else holds the lock" : ""),
                        3,
                        new Scene(measured(asked))),
                (asked, found) -> List.of(new Step(
                        "len is " + told(found.len()) + ", cap is " + told(found.cap()),
                        3,
                        new Scene(Part.column(
                                measured(asked),
                                new Strip(
                                        "the answers",
                                        List.of(
                                                Cell.of(told(found.len()))
                                                        .named("len")
                                                        .noted("len")
                                                        .weighing(9),
                                                Cell.of(told(found.cap()))
                                                        .named("cap")
                                                        .noted("cap")
                                                        .weighing(9))))))));
    }

    private static Part measured(Measuring asked) {
        return asked.nil() ? new Words("the nil channel") : ChannelScene.of(state(asked.situation()));
    }

    private static String told(int measure) {
        return measure < 0 ? "unknown until the lock is given back" : Integer.toString(measure);
    }

    private static ChannelOperation send(int value) {
        return new ChannelOperation(Kind.SEND, 0, value);
    }

    private static ChannelOperation receive() {
        return new ChannelOperation(Kind.RECEIVE, 0, 0);
    }

    private static Turn put(int value) {
        return new Turn(true, value);
    }

    private static Turn take() {
        return new Turn(false, 0);
    }

    /** Draws a situation as the bench makes it: the first goroutine that waits is G2. */
    private static Step before(Situation situation, String sentence) {
        return new Step(sentence, 0, new Scene(ChannelScene.of(state(situation))));
    }

    private static ChannelState state(Situation situation) {
        List<String> slots = new ArrayList<>();
        for (int i = 0; i < situation.slots(); i++) {
            int nth = Math.floorMod(i - situation.recvx(), situation.slots());
            slots.add(
                    nth < situation.values().size()
                            ? situation.values().get(nth).toString()
                            : "");
        }
        List<Waiting> receivers = new ArrayList<>();
        for (int i = 0; i < situation.receivers(); i++) {
            receivers.add(new Waiting(i + 2, ""));
        }
        List<Waiting> senders = new ArrayList<>();
        for (int value : situation.senders()) {
            senders.add(new Waiting(receivers.size() + senders.size() + 2, Integer.toString(value)));
        }
        int count = situation.values().size();
        int sendx = situation.slots() == 0 ? 0 : (situation.recvx() + count) % situation.slots();
        return new ChannelState(
                "ch1", slots, count, sendx, situation.recvx(), situation.closed(), false, receivers, senders);
    }

    private static List<Step> happened(String what, Situation situation, Happened happened) {
        List<Step> steps = new ArrayList<>();
        Part before = ChannelScene.of(state(situation));
        for (String line : happened.trace()) {
            steps.add(new Step(line.strip().replaceAll("\\s+", " "), 0, new Scene(before)));
        }
        Part after = ChannelScene.of(happened.after());
        if (!happened.end().isEmpty()) {
            steps.add(new Step(happened.end(), 0, new Scene(after)));
            return steps;
        }
        String result = happened.result().startsWith("[") ? "waits " + happened.result() : "gives " + happened.result();
        steps.add(new Step(what + " " + result, 0, new Scene(after)));
        for (int i = 0; i < happened.events().size(); i++) {
            List<Cell> events = new ArrayList<>();
            for (int shown = 0; shown <= i; shown++) {
                events.add(Cell.of(happened.events().get(shown))
                        .named("event " + (shown + 1))
                        .marked(shown == i ? Mark.CURRENT : Mark.PLAIN));
            }
            steps.add(new Step(
                    happened.events().get(i),
                    0,
                    new Scene(Part.column(after, new Strip("who waited goes on", events)))));
        }
        return steps;
    }

    private static List<Step> turned(Turning turning, Turned turned) {
        List<Step> steps = new ArrayList<>();
        int taken = 0;
        for (int i = 0; i < turned.states().size(); i++) {
            Turn turn = turning.turns().get(i);
            String what = turn.put()
                    ? "put " + turn.value()
                    : "take gives " + turned.taken().get(taken++);
            steps.add(new Step(
                    what,
                    turn.put() ? 4 : 5,
                    new Scene(ChannelScene.of(turned.states().get(i)))));
        }
        return steps;
    }

    private static List<Step> told(Story story, Told told) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < told.chapters().size(); i++) {

            steps.add(new Step(
                    i + ": " + story.operations().get(i)
                            + ends(i, told.chapters().get(i)),
                    0,
                    story(story, told.chapters().subList(0, i + 1), i + 1)));
        }
        if (!told.end().isEmpty()) {
            steps.add(new Step(told.end(), 0, new Scene(new Words(told.end(), Mark.WRONG))));
        }
        return steps;
    }

    /* An operation may be done at once, and may end others that have waited. */
    private static String ends(int operation, Chapter chapter) {
        String own = operation + ": ";
        String itself = " waits";
        List<String> others = new ArrayList<>();
        for (String done : chapter.done()) {
            if (done.startsWith(own)) {
                itself = " ends with " + done.substring(own.length());
            } else {
                others.add(done.replaceFirst(": ", " ends with "));
            }
        }
        return itself + (others.isEmpty() ? "" : "; " + String.join("; ", others));
    }

    /** Draws how full each ring is, and what has come of the operations that were started. */
    private static Scene story(Story story, List<Chapter> chapters, int started) {
        List<Part> parts = new ArrayList<>();
        for (int c = 0; c < story.caps().size(); c++) {
            int len = chapters.isEmpty()
                    ? 0
                    : chapters.get(chapters.size() - 1).lens().get(c);
            List<Cell> slots = new ArrayList<>();
            for (int slot = 0; slot < Math.max(story.caps().get(c), len); slot++) {
                slots.add((slot < len ? Cell.of("value") : Cell.empty().weighing(5))
                        .named("ch" + (c + 1) + ", " + (slot + 1)));
            }
            String title = "ch" + (c + 1) + ", " + len + " of " + story.caps().get(c);
            parts.add(slots.isEmpty() ? new Words(title + ", unbuffered") : new Strip(title, slots));
        }
        Map<String, String> done = new TreeMap<>();
        chapters.forEach(chapter -> chapter.done()
                .forEach(
                        each -> done.put(each.substring(0, each.indexOf(':')), each.substring(each.indexOf(':') + 1))));
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < started; i++) {
            String result = done.getOrDefault(Integer.toString(i), "waits").strip();
            rows.add(List.of(
                    Cell.of(i + ": " + story.operations().get(i)).marked(i == started - 1 ? Mark.CURRENT : Mark.PLAIN),
                    Cell.of(result).named("result " + i).marked(result.equals("waits") ? Mark.WAITING : Mark.PLAIN)));
        }
        parts.add(new Table("each in a goroutine of its own", List.of("operation", "result"), rows));
        return new Scene(Part.column(parts));
    }

    private static Step beforeExploring(Exploring exploring) {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < exploring.program().goroutines().size(); i++) {
            parts.add(new Strip(
                    "G" + (i + 2),
                    exploring.program().goroutines().get(i).stream()
                            .map(each -> Cell.of(each.toString()))
                            .toList()));
        }
        return new Step(
                "goroutines run under " + exploring.schedules() + " schedules; slots of the channels: "
                        + exploring.program().caps(),
                30,
                new Scene(Part.column(parts)));
    }

    private static List<Step> explored(Exploring exploring, Explored explored) {
        if (explored.failure().isEmpty()) {
            return List.of(new Step(
                    "under all of them it goes well",
                    0,
                    beforeExploring(exploring).scene()));
        }
        List<Part> left = explored.left().stream().map(ChannelScene::of).toList();
        String end = explored.result().isEmpty()
                ? explored.failure().get().run().headline()
                : "this should not have happened: " + explored.result();
        return TraceSteps.of(explored.failure().get().run(), 0, end, Part.column(left));
    }
}
