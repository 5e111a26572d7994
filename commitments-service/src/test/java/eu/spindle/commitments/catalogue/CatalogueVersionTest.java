package eu.spindle.commitments.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.spindle.commitments.catalogue.CatalogueVersion.State;
import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.ErrorKind;
import java.time.Instant;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogueVersionTest {

    private static final Instant LOADED = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant LATER = LOADED.plusSeconds(3600);

    @Test
    void startsAsADraft() {
        var version = CatalogueVersion.drafted("1.0", "aa", LOADED);
        assertThat(version.state()).isEqualTo(State.DRAFT);
        assertThat(version.sha256()).isEqualTo("aa");
        assertThat(version.loadedAt()).isEqualTo(LOADED);
        assertThat(version.publishedAt()).isNull();
        assertThat(version.frozen()).isFalse();
    }

    @Test
    void acceptsNewContentWhileItIsADraft() {
        var version = in(State.DRAFT);
        assertThat(version.load("bb", LATER)).isTrue();
        assertThat(version.sha256()).isEqualTo("bb");
        assertThat(version.loadedAt()).isEqualTo(LATER);
        assertThat(version.state()).isEqualTo(State.DRAFT);
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void isNotChangedByTheSameContent(State state) {
        var version = in(state);
        assertThat(version.load("aa", LATER)).isFalse();
        assertThat(version.loadedAt()).isEqualTo(LOADED);
        assertThat(version.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "DRAFT")
    void refusesOtherContentOnceItIsNoDraft(State state) {
        var version = in(state);
        assertThat(refusal(() -> version.load("bb", LATER))).isEqualTo("catalogue-frozen");
        assertThat(version.sha256()).isEqualTo("aa");
        assertThat(version.loadedAt()).isEqualTo(LOADED);
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"DRAFT", "IN_CONSULTATION"})
    void isPublishedOnce(State state) {
        var version = in(state);
        assertThat(version.publish(LATER)).isTrue();
        assertThat(version.state()).isEqualTo(State.PUBLISHED);
        assertThat(version.publishedAt()).isEqualTo(LATER);
        assertThat(version.frozen()).isTrue();
        assertThat(version.publish(LATER.plusSeconds(1))).isFalse();
        assertThat(version.publishedAt()).isEqualTo(LATER);
    }

    @Test
    void isNotPublishedAgainOnceSuperseded() {
        var version = in(State.PUBLISHED);
        version.supersede();
        assertThat(version.state()).isEqualTo(State.SUPERSEDED);
        assertThat(version.frozen()).isTrue();
        assertThat(refusal(() -> version.publish(LATER))).isEqualTo("catalogue-superseded");
        assertThat(version.state()).isEqualTo(State.SUPERSEDED);
        assertThat(version.publishedAt()).isEqualTo(LOADED);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void isSupersededOnlyWhilePublished(State state) {
        var version = in(state);
        assertThatIllegalStateException().isThrownBy(version::supersede);
        assertThat(version.state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "PUBLISHED")
    void canBeAdoptedOnlyWhilePublished(State state) {
        in(State.PUBLISHED).requirePublished();
        assertThat(refusal(in(state)::requirePublished)).isEqualTo("catalogue-not-published");
    }

    @ParameterizedTest
    @CsvSource({"DRAFT, draft", "IN_CONSULTATION, in-consultation", "PUBLISHED, published", "SUPERSEDED, superseded"})
    void hasTheCodesOfTheApi(State state, String code) {
        assertThat(state.code()).isEqualTo(code);
    }

    private static CatalogueVersion in(State state) {
        var published = state == State.PUBLISHED || state == State.SUPERSEDED ? LOADED : null;
        return new CatalogueVersion(UUID.randomUUID(), "1.0", state, "aa", LOADED, published);
    }

    private static String refusal(ThrowingCallable call) {
        var refused = catchThrowableOfType(DomainException.class, call);
        assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT);
        return refused.fieldError().code();
    }
}
