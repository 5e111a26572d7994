package eu.spindle.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import eu.spindle.sample.SampleApplication;
import eu.spindle.test.SpindleTest;
import eu.spindle.test.TestDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** What instances count, they count together. */
@SpindleTest
@ContextConfiguration(classes = SampleApplication.class)
class RateLimitsTest {

    private static final int IMPORTS_OF_ONE_PERSON = 20;
    private static final int IMPORTS_OF_AN_ASSOCIATION = 30;

    @Autowired
    DataSource source;

    @Autowired
    TestDatabase database;

    private RateLimits one;
    private RateLimits other;

    @BeforeEach
    void start() throws SQLException {
        one = new RateLimits(new LimitSettings(1), source);
        other = new RateLimits(new LimitSettings(1), source);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void countsOnePersonOverAllInstances() {
        var person = UUID.randomUUID().toString();
        for (var number = 0; number < IMPORTS_OF_ONE_PERSON; number++) {
            (number % 2 == 0 ? one : other).count(CostlyOperation.IMPORT, person, newAssociation());
        }
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> one.count(CostlyOperation.IMPORT, person, newAssociation()))
                .satisfies(refused -> assertThat(refused.kind()).isEqualTo(ErrorKind.TOO_OFTEN));
        assertThatExceptionOfType(DomainException.class)
                .isThrownBy(() -> other.count(CostlyOperation.IMPORT, person, newAssociation()));
        assertThatCode(() -> other.count(CostlyOperation.EXPORT, person, newAssociation()))
                .doesNotThrowAnyException();
    }

    @Test
    void goesOnCountingWhenAnInstanceStartsAnew() throws SQLException {
        var address = UUID.randomUUID() + "@Firm.example";
        for (var number = 0; number < 10; number++) {
            one.countMailTo(address);
        }
        one.close();
        try (var again = new RateLimits(new LimitSettings(1), source)) {
            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> again.countMailTo(address.toLowerCase(java.util.Locale.ROOT)))
                    .satisfies(
                            refused -> assertThat(refused.fieldError().code()).isEqualTo("too-many-mails"));
        }
    }

    @Test
    void letsNoMoreThroughWhenAllComeAtOnce() throws InterruptedException {
        var association = newAssociation();
        List<Callable<Boolean>> calls = IntStream.range(0, 80)
                .<Callable<Boolean>>mapToObj(number -> () -> {
                    try {
                        (number % 2 == 0 ? one : other)
                                .count(CostlyOperation.IMPORT, UUID.randomUUID().toString(), association);
                        return true;
                    } catch (DomainException refused) {
                        return false;
                    }
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passed = threads.invokeAll(calls).stream()
                    .filter(call -> call.resultNow())
                    .count();
            // What is given back within the seconds that this takes may be used too.
            assertThat(passed).isBetween((long) IMPORTS_OF_AN_ASSOCIATION, IMPORTS_OF_AN_ASSOCIATION + 10L);
        }
    }

    @Test
    void keepsNoAddressAndForgetsWhatIsFullAgain() throws SQLException {
        var address = UUID.randomUUID() + "@firm.example";
        one.countMailTo(address);
        try (var app = database.asApp();
                var statement = app.createStatement()) {
            try (var row = statement.executeQuery("select string_agg(id, ' ') from rate_limit")) {
                row.next();
                assertThat(row.getString(1)).doesNotContain("firm.example");
            }
            statement.execute("update rate_limit set expires_at = 0");
            other.forget();
            try (var row = statement.executeQuery("select count(*) from rate_limit")) {
                row.next();
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    private static String newAssociation() {
        return UUID.randomUUID().toString();
    }
}
