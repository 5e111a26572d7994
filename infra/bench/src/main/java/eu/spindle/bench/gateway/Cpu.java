package eu.spindle.bench.gateway;

import java.time.Duration;
import java.util.stream.Stream;

/** Measures the processor time of a process and its children. */
final class Cpu {

    private Cpu() {}

    static Duration of(long pid) {
        return ProcessHandle.of(pid)
                .map(process -> Stream.concat(Stream.of(process), process.descendants())
                        .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                        .reduce(Duration.ZERO, Duration::plus))
                .orElse(Duration.ZERO);
    }
}
