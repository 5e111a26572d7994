package eu.spindle.platform.pack;

import eu.spindle.platform.error.DomainException;
import eu.spindle.platform.error.FieldError;
import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a pack, so that its author sees everything at once. */
public final class PackErrors {

    private final List<FieldError> found = new ArrayList<>();

    /**
     * @param place the file, and where in it: {@code indicators.yaml#ENV-1.1} or {@code commitments.yaml.commitments[3]}
     */
    public void add(String place, String code, Object... arguments) {
        found.add(FieldError.at(place, code, arguments));
    }

    /**
     * Refuses the pack unless nothing is wrong with it.
     *
     * @throws DomainException with all errors
     */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            throw DomainException.invalid(found);
        }
    }
}
