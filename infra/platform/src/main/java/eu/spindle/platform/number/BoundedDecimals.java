package eu.spindle.platform.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** Lets Jackson read numbers of any size only within the bounds of {@link BoundedDecimal}. */
public final class BoundedDecimals extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public BoundedDecimals() {
        super("bounded-decimals");
        addDeserializer(BigDecimal.class, new Decimal());
        addDeserializer(BigInteger.class, new Whole());
    }

    private static BoundedDecimal read(JsonParser parser, DeserializationContext context, Class<?> type) {
        var token = parser.currentToken();
        var text = token == JsonToken.VALUE_STRING || (token != null && token.isNumeric()) ? parser.getString() : null;
        if (text == null) {
            throw context.wrongTokenException(parser, type, JsonToken.VALUE_NUMBER_FLOAT, "not a number");
        }
        return BoundedDecimal.parse(text.strip())
                .orElseThrow(() -> context.weirdStringException(
                        text.substring(0, Math.min(40, text.length())), type, "not a number within bounds"));
    }

    private static final class Decimal extends StdDeserializer<BigDecimal> {

        private Decimal() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) {
            return read(parser, context, BigDecimal.class).value();
        }
    }

    private static final class Whole extends StdDeserializer<BigInteger> {

        private Whole() {
            super(BigInteger.class);
        }

        @Override
        public BigInteger deserialize(JsonParser parser, DeserializationContext context) {
            var read = read(parser, context, BigInteger.class).value();
            if (read.stripTrailingZeros().scale() > 0) {
                throw context.weirdNumberException(read, BigInteger.class, "not a whole number");
            }
            return read.toBigIntegerExact();
        }
    }
}
