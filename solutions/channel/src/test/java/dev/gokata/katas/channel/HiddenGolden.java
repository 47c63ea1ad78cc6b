package dev.gokata.katas.channel;

import dev.gokata.katas.channel.ChannelKata.Chapter;
import dev.gokata.runtime.channel.ChannelOperation;
import dev.gokata.runtime.channel.ChannelOperation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Random programs that real Go ran, and what each step led to: the same in 1.19.8, 1.22.12, 1.24.4 and 1.27.3 on amd64.
 *
 * <p>They are those of a larger set that have no select, and the beginnings of others up to their first select. A program is
 * a line with the slots of its channels, and its steps. A step is an operation, what ended by it, and the values in each ring.
 * S sends and waits, s doesn't wait, R and r receive, C closes; then comes the channel, n for nil. Behind the number of an
 * operation that ended stands k for ok, d for the default, a value with + for ok or - for not, or ! for a panic.
 *
 * @param caps the slots of each channel
 * @param operations what is done
 * @param chapters what each operation led to
 */
record HiddenGolden(List<Integer> caps, List<ChannelOperation> operations, List<Chapter> chapters) {

    private static final Pattern STEP = Pattern.compile("([SsRrC])([0-9n])(?:=(\\d+))? (.*?) ?\\[(.*)]");

    static List<HiddenGolden> programs() {
        List<HiddenGolden> programs = new ArrayList<>();
        List<String> lines = PROGRAMS.lines().toList();
        for (String line : lines) {
            if (!line.startsWith(" ")) {
                programs.add(new HiddenGolden(numbers(line, ","), new ArrayList<>(), new ArrayList<>()));
                continue;
            }
            for (String step : line.strip().split("; ?")) {
                programs.get(programs.size() - 1).add(step);
            }
        }
        return programs;
    }

    boolean closes() {
        return operations.stream().anyMatch(each -> each.kind() == Kind.CLOSE);
    }

    private void add(String step) {
        Matcher parts = STEP.matcher(step);
        if (!parts.matches()) {
            throw new IllegalArgumentException(step);
        }
        int channel = parts.group(2).equals("n") ? ChannelOperation.NIL : Integer.parseInt(parts.group(2));
        int value = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        operations.add(new ChannelOperation(kind(parts.group(1)), channel, value));
        List<String> done = new ArrayList<>();
        for (String each : parts.group(4).split(" ")) {
            if (!each.equals(".")) {
                int colon = each.indexOf(':');
                done.add(each.substring(0, colon) + ": " + result(each.substring(colon + 1)));
            }
        }
        chapters.add(new Chapter(done, numbers(parts.group(5), " ")));
    }

    private static Kind kind(String letter) {
        return switch (letter) {
            case "S" -> Kind.SEND;
            case "s" -> Kind.TRY_SEND;
            case "R" -> Kind.RECEIVE;
            case "r" -> Kind.TRY_RECEIVE;
            default -> Kind.CLOSE;
        };
    }

    private static String result(String code) {
        return switch (code) {
            case "k" -> ChannelOperation.OK;
            case "d" -> ChannelOperation.DEFAULT;
            case "!s" -> ChannelOperation.panicked("send on closed channel");
            case "!c" -> ChannelOperation.panicked("close of closed channel");
            case "!n" -> ChannelOperation.panicked("close of nil channel");
            default ->
                ChannelOperation.received(Integer.valueOf(code.substring(0, code.length() - 1)), code.endsWith("+"));
        };
    }

    private static List<Integer> numbers(String text, String separator) {
        List<Integer> numbers = new ArrayList<>();
        for (String each : text.split(separator)) {
            numbers.add(Integer.valueOf(each));
        }
        return numbers;
    }

    private static final String PROGRAMS = """
            0,3,2
              S1=1 0:k [0 1 0]; R0 . [0 1 0]; r0 2:d [0 1 0]; R2 . [0 1 0]; R2 . [0 1 0]; S2=6 3:6+ 5:k [0 1 0];
              S1=7 6:k [0 2 0]; S0=8 1:8+ 7:k [0 2 0]; S2=9 4:9+ 8:k [0 2 0]; R2 . [0 2 0]; R1 10:1+ [0 1 0]
            2
              r0 0:d [0]; R0 . [0]; R0 . [0]; sn=4 3:d [0]; S0=5 1:5+ 4:k [0]; S0=6 2:6+ 5:k [0]; S0=7 6:k [1];
              R0 7:7+ [0]; S0=9 8:k [1]; R0 9:9+ [0]; rn 10:d [0]; C0 11:k [0]; r0 12:0- [0]; r0 13:0- [0];
              r0 14:0- [0]
            2,1
              S0=1 0:k [1 0]; rn 1:d [1 0]; S1=3 2:k [1 1]; R0 3:1+ [0 1]; r0 4:d [0 1]; S0=7 5:k [1 1];
              R0 6:7+ [0 1]; S0=9 7:k [1 1]; R0 8:9+ [0 1]; S1=11 . [0 1]; r1 9:k 10:3+ [0 1]; S0=13 11:k [1 1];
              R0 12:13+ [0 1]; S0=15 13:k [1 1]
            1,3,1
              S1=1 0:k [0 1 0]; S2=3 1:k [0 1 1]; R1 2:1+ [0 0 1]; s2=5 3:d [0 0 1]; R2 4:3+ [0 0 0];
              R0 . [0 0 0]; S0=8 5:8+ 6:k [0 0 0]; S0=9 7:k [1 0 0]; R2 . [1 0 0]; S1=11 9:k [1 1 0]
            2,1
              R1 . [0 0]; C1 0:0- 1:k [0 0]; s1=3 2:!s [0 0]; R0 . [0 0]; R0 . [0 0]; R1 5:0- [0 0];
              R1 6:0- [0 0]; r1 7:0- [0 0]; R0 . [0 0]
            0,1,2
              C1 0:k [0 0 0]; C2 1:k [0 0 0]; R0 . [0 0 0]; R0 . [0 0 0]; R2 4:0- [0 0 0]; R0 . [0 0 0];
              S2=7 6:!s [0 0 0]; S0=8 2:8+ 7:k [0 0 0]; s2=9 8:!s [0 0 0]
            2
              R0 . [0]; R0 . [0]; R0 . [0]; s0=4 0:4+ 3:k [0]; S0=5 1:5+ 4:k [0]; R0 . [0]; S0=7 2:7+ 6:k [0];
              r0 7:d [0]; s0=9 5:9+ 8:k [0]; R0 . [0]; R0 . [0]; s0=12 9:12+ 11:k [0]; R0 . [0]; R0 . [0]
            1,0
              R1 . [0 0]; S1=2 0:2+ 1:k [0 0]; r0 2:d [0 0]; R0 . [0 0]; S1=5 . [0 0]; sn=6 5:d [0 0];
              S0=7 3:7+ 6:k [0 0]; s1=8 7:d [0 0]; S0=9 8:k [1 0]
            1,0,1
              R1 . [0 0 0]; C1 0:0- 1:k [0 0 0]; R1 2:0- [0 0 0]; R1 3:0- [0 0 0]; S1=7 4:!s [0 0 0];
              S0=8 5:k [1 0 0]; R2 . [1 0 0]; R1 7:0- [1 0 0]; s0=11 8:d [1 0 0]; R2 . [1 0 0]
            0
              R0 . [0]; S0=2 0:2+ 1:k [0]; R0 . [0]; s0=4 2:4+ 3:k [0]; S0=5 . [0]; R0 4:k 5:5+ [0]; S0=7 . [0];
              r0 6:k 7:7+ [0]; R0 . [0]; R0 . [0]; s0=11 8:11+ 10:k [0]; S0=12 9:12+ 11:k [0]
            0
              S0=1 . [0]; R0 0:k 1:1+ [0]; S0=3 . [0]; r0 2:k 3:3+ [0]; R0 . [0]; r0 5:d [0]; S0=7 4:7+ 6:k [0];
              R0 . [0]; S0=9 7:9+ 8:k [0]; S0=10 . [0]; S0=11 . [0]; S0=12 . [0]; S0=13 . [0]; S0=14 . [0];
              s0=15 14:d [0]; S0=16 . [0]; R0 9:k 16:10+ [0]; R0 10:k 17:11+ [0]; R0 11:k 18:12+ [0]
            1
              s0=1 0:k [1]; S0=2 . [1]; s0=3 2:d [1]; S0=4 . [1]; r0 1:k 4:1+ [1]; R0 3:k 5:2+ [1]; r0 6:4+ [0];
              S0=8 7:k [1]; C0 8:k [1]
            2,0
              S0=1 0:k [1 0]; R1 . [1 0]; R1 . [1 0]; C0 3:k [1 0]; S1=5 1:5+ 4:k [1 0]; S0=6 5:!s [1 0];
              R0 6:1+ [0 0]; R0 7:0- [0 0]; s0=9 8:!s [0 0]; s1=10 2:10+ 9:k [0 0]; r0 10:0- [0 0];
              s0=12 11:!s [0 0]; R1 . [0 0]
            1,1,2
              r1 0:d [0 0 0]; R0 . [0 0 0]; R2 . [0 0 0]; r0 3:d [0 0 0]; r1 4:d [0 0 0]; S2=6 2:6+ 5:k [0 0 0];
              R1 . [0 0 0]; R0 . [0 0 0]; Cn 8:!n [0 0 0]; R0 . [0 0 0]; S1=11 6:11+ 10:k [0 0 0]
            0
              S0=1 . [0]; R0 0:k 1:1+ [0]; R0 . [0]; r0 3:d [0]; R0 . [0]; r0 5:d [0]; S0=7 2:7+ 6:k [0];
              s0=8 4:8+ 7:k [0]; r0 8:d [0]; S0=10 . [0]; R0 9:k 10:10+ [0]; R0 . [0]; R0 . [0]; R0 . [0]
            0
              R0 . [0]; S0=2 0:2+ 1:k [0]; R0 . [0]; r0 3:d [0]; S0=5 2:5+ 4:k [0]; s0=6 5:d [0]; R0 . [0];
              R0 . [0]; s0=9 6:9+ 8:k [0]; R0 . [0]
            0,2
              S1=1 0:k [0 1]; S0=2 . [0 1]; C1 2:k [0 1]; r0 1:k 3:2+ [0 1]; R1 4:1+ [0 0]; S0=6 . [0 0];
              S1=7 6:!s [0 0]; S0=8 . [0 0]; R1 8:0- [0 0]; S0=11 . [0 0]
            2,2,0
              S0=1 0:k [1 0 0]; S1=2 1:k [1 1 0]; S0=3 2:k [2 1 0]; R0 3:1+ [1 1 0]; r1 4:2+ [1 0 0];
              S2=6 . [1 0 0]; R0 6:3+ [0 0 0]; S2=8 . [0 0 0]; S0=9 8:k [1 0 0]
            3,0,1
              sn=1 0:d [0 0 0]; R2 . [0 0 0]; R0 . [0 0 0]; R1 . [0 0 0]; S2=5 1:5+ 4:k [0 0 0]; R2 . [0 0 0];
              S1=7 3:7+ 6:k [0 0 0]; S1=8 . [0 0 0]; R0 . [0 0 0]; S2=11 5:11+ 9:k [0 0 0];
              R1 7:k 10:8+ [0 0 0]; r1 11:d [0 0 0]; S0=14 2:14+ 12:k [0 0 0]; R1 . [0 0 0]
            0,1
              S0=1 . [0 0]; r0 0:k 1:1+ [0 0]; R0 . [0 0]; R0 . [0 0]; r1 4:d [0 0]; R1 . [0 0];
              S1=7 5:7+ 6:k [0 0]; R1 . [0 0]; R0 . [0 0]; R0 . [0 0]; R1 . [0 0]; R1 . [0 0]; r1 12:d [0 0];
              R0 . [0 0]; R1 . [0 0]; S0=16 2:16+ 15:k [0 0]; S1=17 7:17+ 16:k [0 0]; S0=18 3:18+ 17:k [0 0];
              R0 . [0 0]; r0 19:d [0 0]; S1=21 10:21+ 20:k [0 0]
            3
              R0 . [0]; r0 1:d [0]; R0 . [0]; S0=4 0:4+ 3:k [0]; S0=5 2:5+ 4:k [0]; s0=6 5:k [1]; S0=8 6:k [2];
              r0 7:6+ [1]; C0 8:k [1]; R0 9:8+ [0]; R0 10:0- [0]; R0 11:0- [0]; R0 12:0- [0]; R0 13:0- [0];
              s0=16 14:!s [0]
            3
              r0 0:d [0]; R0 . [0]; R0 . [0]; R0 . [0]; S0=5 1:5+ 4:k [0]; R0 . [0]; s0=7 2:7+ 6:k [0];
              R0 . [0]; S0=9 3:9+ 8:k [0]; S0=10 5:10+ 9:k [0]; S0=11 7:11+ 10:k [0]; S0=12 11:k [1];
              R0 12:12+ [0]; S0=14 13:k [1]
            1,0
              C1 0:k [0 0]; rn 1:d [0 0]; S1=3 2:!s [0 0]; R0 . [0 0]; S1=5 4:!s [0 0]; R0 . [0 0];
              S0=7 3:7+ 6:k [0 0]; R1 7:0- [0 0]; C1 8:!c [0 0]; S1=11 9:!s [0 0]
            2,0,0
              R0 . [0 0 0]; R0 . [0 0 0]; R2 . [0 0 0]; S1=4 . [0 0 0]; C1 3:!s 4:k [0 0 0];
              S2=6 2:6+ 5:k [0 0 0]; s0=7 0:7+ 6:k [0 0 0]; r2 7:d [0 0 0]; s0=9 1:9+ 8:k [0 0 0];
              r0 9:d [0 0 0]
            3
              R0 . [0]; S0=2 0:2+ 1:k [0]; R0 . [0]; S0=4 2:4+ 3:k [0]; R0 . [0]; r0 5:d [0]; S0=7 4:7+ 6:k [0];
              S0=8 7:k [1]; R0 8:8+ [0]; R0 . [0]
            0,2,0
              S1=1 0:k [0 1 0]; R2 . [0 1 0]; S0=3 . [0 1 0]; S0=5 . [0 1 0]; R0 2:k 4:3+ [0 1 0];
              s0=7 5:d [0 1 0]; sn=8 6:d [0 1 0]; r2 7:d [0 1 0]; R2 . [0 1 0]; R1 9:1+ [0 0 0]
            1,3
              s1=1 0:k [0 1]; S0=2 1:k [1 1]; C0 2:k [1 1]; s1=5 3:k [1 2]; r1 4:1+ [1 1]; S0=7 5:!s [1 1];
              r0 6:2+ [0 1]; r1 7:5+ [0 0]; S1=11 8:k [0 1]; R1 9:11+ [0 0]; R1 . [0 0]; C0 11:!c [0 0];
              S1=15 10:15+ 12:k [0 0]; R1 . [0 0]
            3,0
              R0 . [0 0]; C1 1:k [0 0]; s0=3 0:3+ 2:k [0 0]; rn 3:d [0 0]; R1 4:0- [0 0]; r0 5:d [0 0];
              s1=7 6:!s [0 0]; S1=8 7:!s [0 0]; s1=9 8:!s [0 0]; R0 . [0 0]
            1
              r0 0:d [0]; S0=2 1:k [1]; R0 2:2+ [0]; R0 . [0]; S0=5 3:5+ 4:k [0]; S0=6 5:k [1]; S0=7 . [1];
              R0 6:k 7:6+ [1]; S0=9 . [1]; R0 8:k 9:7+ [1]; R0 10:9+ [0]; S0=12 11:k [1]
            0,3,1
              S0=1 . [0 0 0]; S0=2 . [0 0 0]; R0 0:k 2:1+ [0 0 0]; R1 . [0 0 0]; s0=5 4:d [0 0 0];
              S0=6 . [0 0 0]; S1=7 3:7+ 6:k [0 0 0]; r0 1:k 7:2+ [0 0 0]; S2=9 8:k [0 0 1]; s2=10 9:d [0 0 1];
              S0=11 . [0 0 1]
            1,0
              r1 0:d [0 0]; s0=2 1:k [1 0]; S0=3 . [1 0]; S0=4 . [1 0]; R1 . [1 0]; R1 . [1 0]; s0=7 6:d [1 0];
              R0 2:k 7:2+ [1 0]; R1 . [1 0]; s0=10 9:d [1 0]
            1,0,3
              R0 . [0 0 0]; S2=2 1:k [0 0 1]; S1=3 . [0 0 1]; R1 2:k 3:3+ [0 0 1]; S0=5 0:5+ 4:k [0 0 1];
              R1 . [0 0 1]; R0 . [0 0 1]; S1=8 5:8+ 7:k [0 0 1]; S2=9 8:k [0 0 2]
            3
              s0=1 0:k [1]; R0 1:1+ [0]; C0 2:k [0]; s0=4 3:!s [0]; r0 4:0- [0]; R0 5:0- [0]; S0=7 6:!s [0];
              S0=8 7:!s [0]; R0 8:0- [0]
            1,1,2
              sn=1 0:d [0 0 0]; r0 1:d [0 0 0]; S1=3 2:k [0 1 0]; r1 3:3+ [0 0 0]; S2=5 4:k [0 0 1];
              S2=6 5:k [0 0 2]; S1=7 6:k [0 1 2]; R1 7:7+ [0 0 2]; R2 8:5+ [0 0 1]; S2=10 9:k [0 0 2];
              r1 10:d [0 0 2]; s1=12 11:k [0 1 2]; R2 12:6+ [0 1 1]
            0
              sn=1 0:d [0]; S0=2 . [0]; S0=3 . [0]; R0 1:k 3:2+ [0]; R0 2:k 4:3+ [0]; R0 . [0];
              S0=7 5:7+ 6:k [0]; r0 7:d [0]; r0 8:d [0]; R0 . [0]; S0=11 9:11+ 10:k [0]; R0 . [0]
            0
              R0 . [0]; r0 1:d [0]; R0 . [0]; C0 0:0- 2:0- 3:k [0]; sn=5 4:d [0]; R0 5:0- [0]; S0=7 6:!s [0];
              S0=8 7:!s [0]; S0=9 8:!s [0]; S0=10 9:!s [0]; S0=11 10:!s [0]; S0=12 11:!s [0]; S0=13 12:!s [0];
              r0 13:0- [0]; S0=15 14:!s [0]; R0 15:0- [0]; S0=17 16:!s [0]; s0=18 17:!s [0]; S0=19 18:!s [0];
              S0=20 19:!s [0]; R0 20:0- [0]; C0 21:!c [0]; S0=24 22:!s [0]; R0 23:0- [0]; s0=26 24:!s [0]
            3,0,2
              R1 . [0 0 0]; R0 . [0 0 0]; R0 . [0 0 0]; R0 . [0 0 0]; S1=5 0:5+ 4:k [0 0 0]; r1 5:d [0 0 0];
              S2=7 6:k [0 0 1]; S0=8 1:8+ 7:k [0 0 1]; R0 . [0 0 1]
            0
              R0 . [0]; s0=2 0:2+ 1:k [0]; S0=3 . [0]; s0=4 3:d [0]; r0 2:k 4:3+ [0]; C0 5:k [0]; R0 6:0- [0];
              R0 7:0- [0]; R0 8:0- [0]
            2
              s0=1 0:k [1]; C0 1:k [1]; C0 2:!c [1]; S0=4 3:!s [1]; R0 4:1+ [0]; R0 5:0- [0]; S0=7 6:!s [0];
              R0 7:0- [0]; R0 8:0- [0]; S0=10 9:!s [0]
            0,2
              r0 0:d [0 0]; s1=2 1:k [0 1]; S0=3 . [0 1]; S1=5 3:k [0 2]; S0=6 . [0 2]; R1 5:2+ [0 1];
              R0 2:k 6:3+ [0 1]; s1=9 7:k [0 2]; R1 8:5+ [0 1]; R1 9:9+ [0 0]
            0,1
              R1 . [0 0]; R0 . [0 0]; R1 . [0 0]; S1=4 0:4+ 3:k [0 0]; S0=5 1:5+ 4:k [0 0]; R0 . [0 0];
              r0 6:d [0 0]; R1 . [0 0]; S0=9 5:9+ 8:k [0 0]; R0 . [0 0]; S0=11 9:11+ 10:k [0 0];
              S1=12 2:12+ 11:k [0 0]; s1=13 7:13+ 12:k [0 0]
            3,0,2
              R1 . [0 0 0]; R0 . [0 0 0]; R1 . [0 0 0]; R1 . [0 0 0]; R1 . [0 0 0]; S1=6 0:6+ 5:k [0 0 0];
              S2=7 6:k [0 0 1]; S0=8 1:8+ 7:k [0 0 1]; C1 2:0- 3:0- 4:0- 8:k [0 0 1]; S2=10 9:k [0 0 2];
              S0=11 10:k [1 0 2]; S2=12 . [1 0 2]; R0 12:11+ [0 0 2]
            1,1,2
              S1=1 0:k [0 1 0]; R1 1:1+ [0 0 0]; S0=4 2:k [1 0 0]; R0 3:4+ [0 0 0]; S2=6 4:k [0 0 1];
              S2=7 5:k [0 0 2]; S1=8 6:k [0 1 2]; S0=9 7:k [1 1 2]; S1=10 . [1 1 2]
            1,2,0
              C1 0:k [0 0 0]; R2 . [0 0 0]; R1 2:0- [0 0 0]; R0 . [0 0 0]; r1 4:0- [0 0 0]; R1 5:0- [0 0 0];
              S1=8 6:!s [0 0 0]; S2=9 1:9+ 7:k [0 0 0]; R1 8:0- [0 0 0]; R1 9:0- [0 0 0]; S2=12 . [0 0 0];
              Cn 11:!n [0 0 0]; C2 10:!s 12:k [0 0 0]
            """;
}
