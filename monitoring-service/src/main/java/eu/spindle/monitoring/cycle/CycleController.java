package eu.spindle.monitoring.cycle;

import eu.spindle.platform.access.Allowed;
import eu.spindle.platform.access.Roles;
import eu.spindle.platform.web.AssociationApi;
import eu.spindle.platform.web.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The association's reporting cycles. */
@AssociationApi
class CycleController {

    private final Cycles cycles;
    private final Clock clock;

    CycleController(Cycles cycles, Clock clock) {
        this.cycles = cycles;
        this.clock = clock;
    }

    @Operation(summary = "List the reporting cycles, the latest year first")
    @GetMapping("/cycles")
    @Allowed(Roles.MEMBERS)
    CycleList all() {
        return new CycleList(cycles.all().stream().map(this::response).toList());
    }

    @Operation(summary = "Show a reporting cycle")
    @GetMapping("/cycles/{cycle}")
    @Allowed(Roles.MEMBERS)
    ResponseEntity<CycleResponse> one(@PathVariable UUID cycle) {
        return answer(cycles.find(cycle));
    }

    @Operation(summary = "Open a reporting cycle for a year, by the adopted catalogue")
    @PostMapping("/cycles")
    @Allowed(Roles.MANAGES_CYCLES)
    ResponseEntity<CycleResponse> open(@Valid @RequestBody CycleRequest opening) {
        Cycle cycle = cycles.open(
                opening.year(), new Window(opening.opens(), opening.due(), opening.graceEnd()), opening.minimum());
        URI location = ServletUriComponentsBuilder.fromCurrentRequestUri()
                .replaceQuery(null)
                .pathSegment(cycle.id().toString())
                .build()
                .toUri();
        return ResponseEntity.created(URI.create(location.getRawPath()))
                .eTag(IfMatch.etag(cycle.revision()))
                .body(response(cycle));
    }

    @Operation(summary = "Extend a cycle for all firms")
    @PostMapping("/cycles/{cycle}/extension")
    @Allowed(Roles.MANAGES_CYCLES)
    ResponseEntity<CycleResponse> extend(
            @PathVariable UUID cycle, IfMatch seen, @Valid @RequestBody Extension extension) {
        return answer(cycles.extend(cycle, seen, extension.due(), extension.graceEnd(), extension.reason()));
    }

    @Operation(summary = "Close a cycle before its last day")
    @PostMapping("/cycles/{cycle}/closing")
    @Allowed(Roles.MANAGES_CYCLES)
    ResponseEntity<CycleResponse> close(@PathVariable UUID cycle, IfMatch seen, @Valid @RequestBody Closing closing) {
        return answer(cycles.close(cycle, seen, closing.reason()));
    }

    @Operation(summary = "Reopen a closed cycle for all firms, with new last days")
    @PostMapping("/cycles/{cycle}/reopening")
    @Allowed(Roles.MANAGES_CYCLES)
    ResponseEntity<CycleResponse> reopen(
            @PathVariable UUID cycle, IfMatch seen, @Valid @RequestBody Extension extension) {
        return answer(cycles.reopen(cycle, seen, extension.due(), extension.graceEnd(), extension.reason()));
    }

    private ResponseEntity<CycleResponse> answer(Cycle cycle) {
        return ResponseEntity.ok().eTag(IfMatch.etag(cycle.revision())).body(response(cycle));
    }

    private CycleResponse response(Cycle cycle) {
        Window window = cycle.window();
        return new CycleResponse(
                cycle.id(),
                cycle.year(),
                window.opens(),
                window.due(),
                window.graceEnd(),
                cycle.zone().getId(),
                cycle.stateAt(clock.instant()),
                cycle.packVersion(),
                cycle.closedAt(),
                cycle.minimum());
    }

    /** The cycles of an association. */
    record CycleList(List<CycleResponse> cycles) {}

    /**
     * A cycle; its days end at midnight in its time zone.
     *
     * @param minimum the data points that every report has to answer
     */
    record CycleResponse(
            UUID id,
            int year,
            LocalDate opens,
            LocalDate due,
            LocalDate graceEnd,
            String timeZone,
            CycleState state,
            String catalogueVersion,
            @Nullable Instant closedAt,
            List<String> minimum) {}

    /**
     * The days of a new cycle.
     *
     * @param minimum the data points that every report has to answer; without it those that the catalogue calls core
     */
    record CycleRequest(
            @Min(1900) @Max(2200) int year,
            @NotNull LocalDate opens,
            @NotNull LocalDate due,
            @NotNull LocalDate graceEnd,
            @Nullable @Size(max = 20) List<@NotBlank @Size(max = 40) String> minimum) {}

    /** New last days, and the reason for them. */
    record Extension(
            @NotNull LocalDate due,
            @NotNull LocalDate graceEnd,
            @NotBlank @Size(max = 1000) String reason) {}

    /** The reason for closing. */
    record Closing(@NotBlank @Size(max = 1000) String reason) {}
}
