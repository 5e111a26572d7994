package eu.spindle.commitments.pledge;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.AttributeConverter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How far a pledge has come. */
public enum PledgeState {
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACTIVE,
    ACHIEVED,
    NOT_ACHIEVED,
    WITHDRAWN,
    DELISTED;

    /** The states from which a pledge still can become active, or is. */
    static final Set<PledgeState> OPEN = EnumSet.of(DRAFT, SUBMITTED, RETURNED, ACTIVE, DELISTED);

    /** The states in which a pledge has been accepted, so that figures tell something about it. */
    static final Set<PledgeState> MEASURED = EnumSet.of(ACTIVE, ACHIEVED, NOT_ACHIEVED, DELISTED);

    /** The name in the API, in events and in the database. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<PledgeState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }

    /** Why a rule changed a pledge or a compliance status; where a person did, the reason is her own words. */
    public enum RuleReason {
        REPORTED,
        CYCLE_MISSED,
        CYCLES_MISSED,
        MORE_TIME,
        FIGURE_CORRECTED,
        ENTERPRISE_LEFT,
        ENTERPRISE_REJOINED;

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The reason of that code; null for somebody's own words. */
        public static @Nullable RuleReason of(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(reason -> reason.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Keeps a state by its code. */
    static final class Column implements AttributeConverter<PledgeState, String> {

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable PledgeState state) {
            return state == null ? null : state.code();
        }

        @Override
        public @Nullable PledgeState convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : of(code).orElseThrow();
        }
    }
}
