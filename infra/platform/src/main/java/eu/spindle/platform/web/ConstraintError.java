package eu.spindle.platform.web;

import eu.spindle.platform.error.FieldError;
import jakarta.validation.ConstraintViolation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.ObjectError;

/** Converts a violated constraint to a {@link FieldError} with our own texts, in all languages of the product. */
record ConstraintError(String field, String constraint, List<Object> limits, boolean text, String message) {

    /** Validators report violations in no order; the same request must get the same response. */
    static final Comparator<ConstraintError> BY_FIELD =
            Comparator.comparing(ConstraintError::field).thenComparing(ConstraintError::constraint);

    static ConstraintError of(ObjectError error) {
        var arguments = Objects.requireNonNullElse(error.getArguments(), new Object[0]);
        return new ConstraintError(
                error instanceof org.springframework.validation.FieldError field
                        ? field.getField()
                        : error.getObjectName(),
                Objects.requireNonNullElse(error.getCode(), ""),
                // The first argument names the field; the others are the constraint's own, in alphabetical order.
                Arrays.stream(arguments).skip(1).toList(),
                error instanceof org.springframework.validation.FieldError field
                        && field.getRejectedValue() instanceof CharSequence,
                Objects.requireNonNullElse(error.getDefaultMessage(), ""));
    }

    static ConstraintError of(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        var descriptor = violation.getConstraintDescriptor();
        return new ConstraintError(
                path.substring(path.lastIndexOf('.') + 1),
                descriptor.getAnnotation().annotationType().getSimpleName(),
                Stream.of("max", "value")
                        .map(name ->
                                (@Nullable Object) descriptor.getAttributes().get(name))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                violation.getInvalidValue() instanceof CharSequence,
                violation.getMessage());
    }

    FieldError fieldError() {
        return switch (constraint) {
            case "NotNull", "NotBlank", "NotEmpty" -> FieldError.at(field, "required");
            case "Pattern" -> FieldError.at(field, "malformed");
            case "Size" -> limited(text ? "too-long" : "too-many");
            case "Min", "DecimalMin" -> limited("too-small");
            case "Max", "DecimalMax" -> limited("too-great");
            default -> FieldError.at(field, "field", message);
        };
    }

    private FieldError limited(String code) {
        // As text: a year has no thousands separator.
        return FieldError.at(
                field, code, limits.isEmpty() ? "" : limits.getFirst().toString());
    }
}
