package eu.spindle.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessPartTest {

    @TempDir
    private Path folder;

    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CountDownLatch readyTwice = new CountDownLatch(2);
    private OrphanedProcesses leftovers;
    private ProcessPart part;

    @BeforeEach
    void remember() {
        leftovers = new OrphanedProcesses(folder);
    }

    @AfterEach
    void stop() {
        if (part != null) {
            part.kill();
        }
    }

    @Test
    void isReadyWhenItsProgramSaysSo() throws Exception {
        start("echo up; touch ready; exec sleep 60");
        assertThat(part.state()).isEqualTo(Part.State.READY);
        assertThat(leftovers.processOf("thing").map(ProcessHandle::pid))
                .hasValue(part.pid().orElseThrow());
    }

    @Test
    void showsTheLastLinesOfAProgramThatEndsTooEarly() {
        assertThatExceptionOfType(StartFailedException.class)
                .isThrownBy(() -> start("echo 'no disk'; exit 7"))
                .withMessageContaining("code 7")
                .withMessageContaining("no disk");
        assertThat(part.state()).isEqualTo(Part.State.BROKEN);
    }

    @Test
    void restartsAfterItDied() throws Exception {
        start("touch ready; echo 'about to fall'; exec sleep 60");
        long first = part.pid().orElseThrow();
        ProcessHandle.of(first).orElseThrow().destroyForcibly();
        assertThat(readyTwice.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(part.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(said).anySatisfy(line -> assertThat(line).contains("stopped with exit code 137", "about to fall"));
    }

    @Test
    void staysDownAfterItWasKilledOnPurpose() throws Exception {
        start("touch ready; exec sleep 60");
        part.kill();
        assertThat(part.state()).isEqualTo(Part.State.DOWN);
        assertThat(part.pid()).isEmpty();
        assertThat(said).noneSatisfy(line -> assertThat(line).contains("exit code"));
    }

    @Test
    void stopsProcessesOfAnInterruptedRun() throws Exception {
        start("touch ready; exec sleep 60");
        ProcessHandle left = ProcessHandle.of(part.pid().orElseThrow()).orElseThrow();
        part = null;
        new OrphanedProcesses(folder).end((name, line) -> said.add(line));
        assertThat(left.isAlive()).isFalse();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("left over"));
    }

    @Test
    void leavesAnotherProcessWithTheSameIdAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Files.writeString(folder.resolve("thing.pid"), stranger.pid() + " 2001-01-01T00:00:00Z\n");
            leftovers.end((name, line) -> said.add(line));
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    private void start(String script) throws InterruptedException {
        part = new ProcessPart(new Script(script), folder.resolve("thing.log"), leftovers, (name, line) -> {
            said.add(line);
            if (line.startsWith("ready")) {
                readyTwice.countDown();
            }
        });
        part.start();
    }

    /** A shell script that is ready when it has made the file {@code ready}. */
    private final class Script implements Program {

        private final String text;

        Script(String text) {
            this.text = text;
        }

        @Override
        public String name() {
            return "thing";
        }

        @Override
        public String where() {
            return "nowhere";
        }

        @Override
        public void prepare(Progress progress) throws java.io.IOException {
            Files.deleteIfExists(folder.resolve("ready"));
        }

        @Override
        public Command command() {
            return new Command(List.of("sh", "-c", text), Map.of(), folder);
        }

        @Override
        public boolean isReady() {
            return Files.exists(folder.resolve("ready"));
        }
    }
}
