package eu.spindle.demo;

import eu.spindle.packs.demo.DemoFirm;
import java.util.Random;

/** Throws that are the same at every run for a firm and a topic. */
final class SeededRandom {

    private SeededRandom() {}

    /** A number from 0, below a limit. */
    static int of(DemoFirm firm, String topic, int limit) {
        return new Random(37L * firm.registerNumber().hashCode() + 1_000_003L * topic.hashCode()).nextInt(limit);
    }
}
