package eu.spindle.commitments.enterprise;

import jakarta.persistence.AttributeConverter;

/** A size class by its code. */
class SizeClassColumn implements AttributeConverter<SizeClass, String> {

    @Override
    public String convertToDatabaseColumn(SizeClass size) {
        return size.code();
    }

    @Override
    public SizeClass convertToEntityAttribute(String column) {
        return SizeClass.of(column).orElseThrow();
    }
}
