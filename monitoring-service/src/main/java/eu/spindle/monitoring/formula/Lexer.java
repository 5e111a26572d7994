package eu.spindle.monitoring.formula;

import java.util.ArrayList;
import java.util.List;

/** Splits the text of a formula into tokens. */
final class Lexer {

    private static final int LONGEST_NUMBER = 30;
    private static final List<String> SIGNS =
            List.of("<=", ">=", "<>", "+", "-", "*", "/", "(", ")", ",", "<", ">", "=");

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    Lexer(String text) {
        this.text = text;
    }

    List<Token> tokens() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (Character.isWhitespace(next)) {
                at++;
            } else if (isDigit(next)) {
                number();
            } else if (isLetter(next)) {
                take(Token.Kind.NAME, endOf(at, c -> isLetter(c) || isDigit(c)));
            } else {
                sign();
            }
        }
        tokens.add(new Token(Token.Kind.END, "", text.length() + 1));
        return tokens;
    }

    private void number() {
        int end = endOf(at, Lexer::isDigit);
        if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
            end = endOf(end + 1, Lexer::isDigit);
        }
        if (end - at > LONGEST_NUMBER) {
            throw new InvalidFormulaException(
                    "formula-number-too-long",
                    at + 1,
                    text.substring(at, end),
                    "A number has at most " + LONGEST_NUMBER + " digits");
        }
        take(Token.Kind.NUMBER, end);
    }

    private void sign() {
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                take(Token.Kind.SIGN, at + sign.length());
                return;
            }
        }
        String found = new String(Character.toChars(text.codePointAt(at)));
        throw new InvalidFormulaException(
                "formula-syntax", at + 1, found, "'" + found + "' is not part of the formula language");
    }

    private void take(Token.Kind kind, int end) {
        tokens.add(new Token(kind, text.substring(at, end), at + 1));
        at = end;
    }

    private int endOf(int from, CharTest test) {
        int end = from;
        while (end < text.length() && test.matches(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    /** Whether a character continues a token. */
    private interface CharTest {
        boolean matches(char c);
    }
}
