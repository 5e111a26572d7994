package eu.spindle.monitoring.formula;

import eu.spindle.platform.number.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses a formula by recursive descent; depth and size are bounded, so that no text can exhaust the stack. */
final class Parser {

    private static final int MAX_DEPTH = 40;
    private static final int MAX_NODES = 500;

    private static final List<Map<String, Operator>> LEVELS = List.of(
            signs(Operator.OR),
            signs(Operator.AND),
            signs(
                    Operator.LESS,
                    Operator.LESS_OR_EQUAL,
                    Operator.GREATER,
                    Operator.GREATER_OR_EQUAL,
                    Operator.EQUAL,
                    Operator.UNEQUAL),
            signs(Operator.PLUS, Operator.MINUS),
            signs(Operator.TIMES, Operator.DIVIDED_BY));
    private static final int COMPARISON = 2;

    private final List<Token> tokens;
    private int at;
    private int depth;
    private int nodes;

    Parser(List<Token> tokens) {
        this.tokens = tokens;
    }

    Expression parse() {
        Expression whole = level(0);
        if (peek().kind() != Token.Kind.END) {
            throw unexpected("an operator or the end");
        }
        return whole;
    }

    int nodes() {
        return nodes;
    }

    private Expression level(int level) {
        if (level == LEVELS.size()) {
            return unary();
        }
        Expression left = level(level + 1);
        Operator operator = operatorAt(level);
        while (operator != null) {
            int position = next().position();
            left = counted(new Expression.Binary(operator, left, level(level + 1), position));
            operator = operatorAt(level);
            if (operator != null && level == COMPARISON) {
                throw unexpected("one comparison at a time");
            }
        }
        return left;
    }

    private Expression unary() {
        Token token = peek();
        if (token.is("-") || token.is("not")) {
            next();
            Expression operand = deeper(() -> token.is("-") ? unary() : level(COMPARISON));
            return counted(new Expression.Unary(token.is("not"), operand, token.position()));
        }
        return primary();
    }

    private Expression primary() {
        Token token = next();
        if (token.kind() == Token.Kind.NUMBER) {
            return counted(new Expression.Literal(Rational.of(new BigDecimal(token.text())), token.position()));
        }
        if (token.is("(")) {
            Expression inner = deeper(() -> level(0));
            expect(")");
            return inner;
        }
        if (token.kind() == Token.Kind.NAME && !token.is("and") && !token.is("or")) {
            return peek().is("(") ? call(token) : counted(new Expression.Name(token.text(), token.position()));
        }
        throw unexpected(token, "a number, a data point or '('");
    }

    private Expression call(Token word) {
        Function function = Function.named(word.text());
        if (function == null) {
            throw new InvalidFormulaException(
                    "formula-function-unknown",
                    word.position(),
                    word.text(),
                    "There is no function '" + word.text() + "'");
        }
        expect("(");
        List<Expression> arguments = new ArrayList<>();
        if (!peek().is(")")) {
            arguments.add(deeper(() -> level(0)));
            while (peek().is(",")) {
                next();
                arguments.add(deeper(() -> level(0)));
            }
        }
        expect(")");
        if (!function.takes(arguments.size())) {
            throw new InvalidFormulaException(
                    "formula-arguments",
                    word.position(),
                    word.text(),
                    "'" + word.text() + "' takes " + function.expects() + " arguments, not " + arguments.size());
        }
        return counted(new Expression.Call(function, arguments, word.position()));
    }

    private @Nullable Operator operatorAt(int level) {
        return LEVELS.get(level).get(peek().text());
    }

    private Expression deeper(Supplier<Expression> inner) {
        if (++depth > MAX_DEPTH) {
            throw new InvalidFormulaException(
                    "formula-too-deep", peek().position(), peek().text(), "Nested more than " + MAX_DEPTH + " deep");
        }
        Expression result = inner.get();
        depth--;
        return result;
    }

    private Expression counted(Expression node) {
        if (++nodes > MAX_NODES) {
            throw new InvalidFormulaException(
                    "formula-too-long", node.position(), "", "More than " + MAX_NODES + " operations");
        }
        return node;
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Token.Kind.END) {
            at++;
        }
        return token;
    }

    private void expect(String sign) {
        if (!peek().is(sign)) {
            throw unexpected("'" + sign + "'");
        }
        next();
    }

    private InvalidFormulaException unexpected(String expected) {
        return unexpected(peek(), expected);
    }

    private static InvalidFormulaException unexpected(Token token, String expected) {
        String found = token.kind() == Token.Kind.END ? "the end" : "'" + token.text() + "'";
        return new InvalidFormulaException(
                "formula-syntax", token.position(), token.text(), "Expected " + expected + " but found " + found);
    }

    private static Map<String, Operator> signs(Operator... operators) {
        var signs = new HashMap<String, Operator>();
        for (Operator operator : operators) {
            signs.put(operator.sign(), operator);
        }
        return Map.copyOf(signs);
    }
}
