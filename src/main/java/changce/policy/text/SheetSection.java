package changce.policy.text;

import changce.policy.text.SheetToken.Kind;
import java.math.BigDecimal;
import java.util.List;

/** The part of a number format that is for some of the numbers, or for words. */
record SheetSection(List<SheetToken> tokens) {

  boolean has(Kind kind) {
    return tokens.stream().anyMatch(token -> token.kind() == kind);
  }

  boolean isDate() {
    return has(Kind.DATE) || has(Kind.ELAPSED);
  }

  /** 1 for 一二三, 2 for 壹贰叁, 3 for full width; 0 for Arabic digits. */
  int chinese() {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.CHINESE)
        .mapToInt(token -> Integer.parseInt(token.text()))
        .findFirst()
        .orElse(0);
  }

  boolean takes(BigDecimal value) {
    return tokens.stream()
        .filter(token -> token.kind() == Kind.CONDITION)
        .allMatch(token -> holds(token.text(), value));
  }

  private static boolean holds(String condition, BigDecimal value) {
    String sign = condition.replaceAll("[-\\d.].*", "");
    int order = value.compareTo(new BigDecimal(condition.substring(sign.length())));
    return switch (sign) {
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      case "=" -> order == 0;
      default -> order != 0;
    };
  }

  /** Its words around a cell's own. */
  String around(String value) {
    StringBuilder text = new StringBuilder();
    for (SheetToken token : tokens) {
      switch (token.kind()) {
        case TEXT, GENERAL -> text.append(value);
        case WORDS -> text.append(token.text());
        default -> {}
      }
    }
    return text.toString();
  }
}
