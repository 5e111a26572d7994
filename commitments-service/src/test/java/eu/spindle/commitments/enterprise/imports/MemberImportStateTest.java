package eu.spindle.commitments.enterprise.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.platform.error.DomainException;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** An import from its preview to its undo. */
class MemberImportStateTest {

    private static final Instant AT = Instant.parse("2026-03-02T10:00:00Z");

    @Test
    void isAppliedOnce() {
        var made = previewed(0);
        assertThat(made.state()).isEqualTo(ImportState.PREVIEWED);
        assertThat(made.mayApply(false)).isTrue();
        made.applied(AT);
        assertThat(made.state()).isEqualTo(ImportState.APPLIED);
        assertThat(made.appliedAt()).isEqualTo(AT);
        assertThat(made.mayApply(false)).isFalse();
    }

    @Test
    void isAppliedWithoutItsRefusedRowsOnlyWhenAsked() {
        var made = previewed(2);
        assertThat(refusal(() -> made.mayApply(false))).isEqualTo("import-rows-refused");
        assertThat(made.mayApply(true)).isTrue();
    }

    @Test
    void isUndoneOnceAndForGood() {
        var made = previewed(0);
        assertThat(refusal(made::mayUndo)).isEqualTo("import-not-applied");
        made.applied(AT);
        assertThat(made.mayUndo()).isTrue();
        made.undone();
        assertThat(made.state()).isEqualTo(ImportState.UNDONE);
        assertThat(made.mayUndo()).isFalse();
        assertThat(refusal(() -> made.mayApply(true))).isEqualTo("import-applied");
    }

    @Test
    void countsItsRowsByResult() {
        var counts = new Counts(0, 0, 0, 0);
        for (var result : RowResult.values()) {
            counts = counts.plus(result).plus(RowResult.REFUSED);
        }
        assertThat(counts).isEqualTo(new Counts(1, 1, 1, 5));
    }

    private static MemberImport previewed(int refused) {
        var made = MemberImport.previewed("members.csv", "{}", "{}", UUID.randomUUID(), AT);
        made.count(new Counts(3, 0, 0, refused));
        return made;
    }

    private static String refusal(ThrowingCallable verb) {
        return catchThrowableOfType(DomainException.class, verb).fieldError().code();
    }
}
