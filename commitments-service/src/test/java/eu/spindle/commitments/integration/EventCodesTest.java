package eu.spindle.commitments.integration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.spindle.commitments.integration.ReportingEventListener.CyclePayload;
import eu.spindle.commitments.integration.ReportingEventListener.ExtensionPayload;
import eu.spindle.commitments.integration.ReportingEventListener.SubmissionPayload;
import eu.spindle.commitments.pledge.PledgeState;
import eu.spindle.commitments.progress.FigureState;
import eu.spindle.platform.access.Role;
import eu.spindle.platform.code.Code;
import eu.spindle.test.Contracts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What events may say, and what is written and read here, are the same codes. */
class EventCodesTest {

    static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("cycle.changed", "/properties/state", CyclePayload.State.values()),
                Arguments.of("extension.changed", "/properties/state", ExtensionPayload.State.values()),
                Arguments.of("submission.changed", "/properties/state", SubmissionPayload.State.values()),
                Arguments.of("indicator.computed", "/properties/values/items/properties/state", FigureState.values()),
                Arguments.of("pledge.changed", "/properties/state", PledgeState.values()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("codes")
    void areThoseOfTheContract(String type, String place, Code[] values) {
        assertThat(codesOf(Arrays.asList(values))).isEqualTo(Contracts.codes(type, place));
    }

    @ParameterizedTest
    @MethodSource("rolesInEvents")
    void areTheRolesInAnAssociation(String type, String place) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.PROGRAMME_STEWARD)
                .toList();
        assertThat(Contracts.codes(type, place)).isEqualTo(codesOf(roles));
    }

    static Stream<Arguments> rolesInEvents() {
        return Stream.of(
                Arguments.of("membership.changed", "/properties/role"),
                Arguments.of("notification.requested", "/properties/to/properties/role"));
    }

    private static List<String> codesOf(List<? extends Code> values) {
        return values.stream().map(Code::code).toList();
    }
}
