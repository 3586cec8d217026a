package changce.policy.text;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes a formula in one line, as it would be typed: a fraction with / and brackets. */
final class DocxFormula {

  private static final Set<String> PLAIN =
      Set.of(
          "e", "fName", "num", "den", "sub", "sup", "lim", "deg", "box", "borderBox", "groupChr");
  private static final Set<String> TRANSPARENT =
      Set.of(
          "oMath",
          "oMathPara",
          "bar",
          "acc",
          "ins",
          "moveTo",
          "hyperlink",
          "smartTag",
          "sdt",
          "sdtContent",
          "customXml",
          "phant");

  private boolean whole = true;

  static String of(DocxElement formula, DocCautions cautions) {
    DocxFormula read = new DocxFormula();
    String text = read.read(formula);
    if (!read.whole) {
      cautions.formula();
    }
    return text;
  }

  private String read(DocxElement element) {
    StringBuilder read = new StringBuilder();
    for (DocxElement child : element.children()) {
      String piece = piece(child);
      read.append(child.is("f") ? MixedNumber.behind(read, piece) : piece);
    }
    return read.toString();
  }

  private String piece(DocxElement piece) {
    return switch (piece.name()) {
      case "r" -> run(piece);
      case "f" -> fraction(piece);
      case "sSup" -> part(piece, "e") + raised(piece, "sup");
      case "sSub" -> part(piece, "e") + lowered(piece, "sub");
      case "sSubSup" -> part(piece, "e") + lowered(piece, "sub") + raised(piece, "sup");
      case "sPre" -> lowered(piece, "sub") + raised(piece, "sup") + part(piece, "e");
      case "rad" -> part(piece, "deg") + "√" + bracketed(part(piece, "e"));
      case "d" -> delimited(piece);
      case "nary" -> sum(piece);
      case "func" -> part(piece, "fName") + bracketed(part(piece, "e"));
      case "limLow", "limUpp" -> part(piece, "e") + lowered(piece, "lim");
      case "m" -> joined(piece.children("mr"), "; ");
      case "eqArr" -> joined(piece.children("e"), "；");
      case "mr" -> joined(piece.children("e"), ", ");
      default -> other(piece);
    };
  }

  private String other(DocxElement piece) {
    String name = piece.name();
    if (PLAIN.contains(name) || TRANSPARENT.contains(name)) {
      return read(piece);
    }
    boolean silent = name.endsWith("Pr") || piece.text().isEmpty() || name.matches("del|moveFrom");
    whole &= silent;
    return silent ? "" : DocSymbols.MISSING;
  }

  private static String run(DocxElement run) {
    return run.children("t").stream().map(DocxElement::text).collect(Collectors.joining());
  }

  private String part(DocxElement of, String name) {
    return of.at(name).map(this::read).orElse("");
  }

  private String fraction(DocxElement fraction) {
    return bracketed(part(fraction, "num")) + "/" + bracketed(part(fraction, "den"));
  }

  private String raised(DocxElement of, String name) {
    String word = part(of, name);
    return word.isEmpty() ? "" : "^" + bracketed(word);
  }

  private String lowered(DocxElement of, String name) {
    String word = part(of, name);
    return word.isEmpty() ? "" : "_" + bracketed(word);
  }

  private String delimited(DocxElement piece) {
    String begin = mark(piece, "dPr", "begChr", "(");
    String end = mark(piece, "dPr", "endChr", ")");
    return begin + joined(piece.children("e"), mark(piece, "dPr", "sepChr", "|")) + end;
  }

  private String sum(DocxElement piece) {
    return mark(piece, "naryPr", "chr", "∫")
        + lowered(piece, "sub")
        + raised(piece, "sup")
        + bracketed(part(piece, "e"));
  }

  private static String mark(DocxElement piece, String properties, String name, String usual) {
    return piece.at(properties, name).map(mark -> mark.value("val").orElse("")).orElse(usual);
  }

  private String joined(List<DocxElement> pieces, String between) {
    return pieces.stream()
        .map(piece -> piece.is("mr") ? piece(piece) : read(piece))
        .collect(Collectors.joining(between));
  }

  /** (甲+乙)/丙 is not 甲+乙/丙. */
  private static String bracketed(String word) {
    boolean one = !word.matches(".*[-+−–×÷*/·=<>≤≥±＋－＝／\\s].*") || word.matches("\\([^()]*\\)");
    return one ? word : "(" + word + ")";
  }
}
