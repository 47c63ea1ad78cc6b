package dev.gokata.katas.shrinkstack;

import java.util.ArrayList;
import java.util.List;

/**
 * Stacks that a collection of real Go halved or left alone: the same in 1.19.8, 1.22.12, 1.24.4, 1.26.10 and 1.27.3 on amd64.
 *
 * <p>A line has the size before and after, and the bytes in use with which that was seen.
 *
 * @param before bytes of the stack
 * @param used bytes of it in use
 * @param after bytes of the stack after the collection
 */
record HiddenGolden(long before, long used, long after) {

    /** Every word around exactly a quarter. */
    static final String BOUNDARY = """
            8192 -> 4096: 1184 1192 1200 1208 1216 1224 1232 1240
            8192 -> 8192: 1248 1256 1264 1272 1280 1288 1296 1304 1312
            16384 -> 8192: 3232 3240 3248 3256 3264 3272 3280 3288
            16384 -> 16384: 3296 3304 3312 3320 3328 3336 3344 3352 3360
            32768 -> 16384: 7328 7336 7344 7352 7360 7368 7376 7384
            32768 -> 32768: 7392 7400 7408 7416 7424 7432 7440 7448 7456
            65536 -> 32768: 15520 15528 15536 15544 15552 15560 15568 15576
            65536 -> 65536: 15584 15592 15600 15608 15616 15624 15632 15640 15648
            """;

    /** Goroutines that were deep, came back, and parked. */
    static final String PARKED = """
            4096 -> 4096: 408 432 2768 2792
            8192 -> 4096: 408 432
            8192 -> 8192: 2768 2792 6248 6272
            16384 -> 8192: 408 432 2768 2792
            16384 -> 16384: 6248 6272 12248 12272
            32768 -> 16384: 408 432 2768 2792 6248 6272
            32768 -> 32768: 12248 12272
            65536 -> 32768: 408 432 2768 2792 6248 6272 12248
            65536 -> 65536: 50248 50272
            131072 -> 65536: 408 432 2768 2792 6248 6272 12272
            131072 -> 131072: 50248 50272
            262144 -> 131072: 408 432 2768 2792 6248 6272 12248 12272 50248 50272
            524288 -> 262144: 432 2768 2792 6248 6272 12248 50272
            1048576 -> 524288: 408 432 2768 2792 6248 6272 12248 12272 50272
            """;

    static List<HiddenGolden> rows(String text) {
        List<HiddenGolden> rows = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] parts = line.split(": ");
            String[] sizes = parts[0].split(" -> ");
            for (String used : parts[1].split(" ")) {
                rows.add(new HiddenGolden(Long.parseLong(sizes[0]), Long.parseLong(used), Long.parseLong(sizes[1])));
            }
        }
        return rows;
    }
}
