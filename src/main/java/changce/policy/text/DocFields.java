package changce.policy.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fields within fields, over as many paragraphs as they go: what they do is not what they show. */
final class DocFields {

  private static final Pattern RINGED =
      Pattern.compile(
          "(?i)eq\\s*\\\\o\\s*(?:\\\\a[clrd]\\s*)?\\(\\s*[○◯〇]\\s*[,，;]\\s*([^()]+?)\\s*\\)");
  private static final Pattern FRACTION =
      Pattern.compile("(?i)eq\\s*\\\\f\\s*\\(\\s*([^(),]+?)\\s*[,，;]\\s*([^(),]+?)\\s*\\)");
  private static final Pattern SYMBOL =
      Pattern.compile(
          "(?i)symbol\\s+(0x[0-9a-f]+|\\d+)\\b(?:.*\\\\f\\s+\"?([^\"\\\\]+?)\"?\\s*(?:\\\\.*)?)?");

  /** What it shows is a picture: a formula of another program. */
  private static final Pattern DRAWN = Pattern.compile("(?is)(embed\\s+(equation|mathtype)).*");

  /** What it shows is part of the sentence; an entry of an index shows nothing. */
  private static final Pattern VALUE =
      Pattern.compile(
          "(?is)(?:=|(?:eq|autonum|autonumlgl|autonumout|listnum|symbol|ref|seq|quote|date|docproperty|docvariable|mergefield)\\b).*");

  private final Deque<StringBuilder> instructions = new ArrayDeque<>();
  private final Deque<Boolean> shown = new ArrayDeque<>();

  void begin() {
    instructions.push(new StringBuilder());
    shown.push(false);
  }

  void separate() {
    if (!shown.isEmpty()) {
      shown.pop();
      shown.push(true);
    }
  }

  /** Whether text met now belongs to what some field does. */
  boolean instructing() {
    return shown.contains(false);
  }

  void instruction(String piece) {
    if (!instructions.isEmpty()) {
      instructions.element().append(piece);
    }
  }

  /**
   * What a field shows that Word works out anew each time it prints; a missing letter when that is
   * not known here.
   */
  String end() {
    if (shown.isEmpty()) {
      return "";
    }
    String instruction = instructions.pop().toString().strip();
    boolean stands = shown.pop() && !DRAWN.matcher(instruction).matches();
    return stands || instructing() ? "" : worked(instruction);
  }

  private static String worked(String instruction) {
    Matcher ringed = RINGED.matcher(instruction);
    if (ringed.matches()) {
      return ringed.group(1).matches("\\d{1,2}")
          ? DocNumberWord.circled(Integer.parseInt(ringed.group(1)))
          : "（" + ringed.group(1) + "）";
    }
    Matcher fraction = FRACTION.matcher(instruction);
    if (fraction.matches()) {
      return fraction.group(1) + "/" + fraction.group(2);
    }
    return symbol(instruction)
        .orElse(
            VALUE.matcher(instruction).matches() || DRAWN.matcher(instruction).matches()
                ? DocSymbols.MISSING
                : "");
  }

  private static Optional<String> symbol(String instruction) {
    Matcher symbol = SYMBOL.matcher(instruction);
    return symbol.matches()
        ? DocSymbols.of(
            Optional.ofNullable(symbol.group(2)).orElse("Symbol").strip(),
            Integer.decode(symbol.group(1)))
        : Optional.empty();
  }
}
