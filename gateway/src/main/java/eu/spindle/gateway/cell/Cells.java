package eu.spindle.gateway.cell;

import eu.spindle.gateway.cell.CellSettings.Cell;
import eu.spindle.gateway.edge.ApiException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds the address of a service in the cell of an association. */
@Component
public class Cells {

    private static final String DEFAULT = "default";

    private final Cell ordinary;
    private final Map<String, Cell> further;

    Cells(CellSettings settings) {
        this.ordinary = new Cell(settings.commitments(), settings.monitoring(), settings.helpdesk());
        this.further = settings.cells();
    }

    public URI address(@Nullable String cell, Service service) {
        if (cell == null || cell.isBlank() || cell.equals(DEFAULT)) {
            return ordinary.address(service);
        }
        Cell known = further.get(cell);
        if (known == null) {
            // An unknown cell is an error: another cell does not have the association's data.
            throw ApiException.until(
                    HttpStatus.SERVICE_UNAVAILABLE, "service-unavailable", Duration.ofSeconds(30), service.label());
        }
        return known.address(service);
    }
}
