package changce.policy.text;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.util.StringUtil;

/**
 * The letters of fonts that hold pictures in place of letters: a ticked box is an "R" there, and ≥
 * lies where no other font has a letter.
 */
final class DocSymbols {

  /** Stands where a letter cannot be known, as printers have set it. */
  static final String MISSING = "〓";

  private static final Map<Integer, String> WINGDINGS =
      table(
          "6C●6E■6F□70□71□72□73◆74◆75◆76❖77◆78☒7F☐80⓪81①82②83③84④85⑤86⑥87⑦88⑧89⑨8A⑩"
              + "8B⓿8C❶8D❷8E❸8F❹90❺91❻92❼93❽94❾95❿9F•A0•A1○A2○A3○A4◉A6○A7▪A8□AA✦AB★AC✶"
              + "D5⌫D8➢DF←E0→E1↑E2↓E3↖E4↗E5↙E6↘E8→EF⇦F0⇨F1⇧F2⇩F3⇔F4⇕FB✗FC✓FD☒FE☑"
              + "28☎29✆2A✉20 ");
  private static final Map<Integer, String> WINGDINGS_2 =
      table(
          "4F✗50✓51☒52☑53☒54☒55⊗56⊗69⓪6A①6B②6C③6D④6E⑤6F⑥70⑦71⑧72⑨73⑩74⓿75❶76❷77❸78❹"
              + "79❺7A❻7B❼7C❽7D❾7E❿95•96●97●98●99○9A○9B○9C◉9D◉9E•9F●A0■A1■A2■A3□A4□A5□A6□20 ");
  private static final Map<Integer, String> WINGDINGS_3 = table("70▲71▼74◀75▶7C◀7D▶");

  private DocSymbols() {}

  static boolean holds(String font) {
    return font.toLowerCase(Locale.ROOT).matches("symbol|wingdings( [23])?|webdings|mt extra");
  }

  /**
   * @param code in the font, or moved to the private area (F000) as Word writes it
   */
  static Optional<String> of(String font, int code) {
    int letter = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (letter > 0xff) {
      return privateUse(code) ? Optional.empty() : Optional.of(Character.toString(code));
    }
    return switch (font.toLowerCase(Locale.ROOT)) {
      case "symbol" -> symbol(letter);
      case "wingdings" -> Optional.ofNullable(WINGDINGS.get(letter));
      case "wingdings 2" -> Optional.ofNullable(WINGDINGS_2.get(letter));
      case "wingdings 3" -> Optional.ofNullable(WINGDINGS_3.get(letter));
      case "webdings", "mt extra" -> Optional.empty();
      default -> code == letter ? Optional.of(Character.toString(code)) : Optional.empty();
    };
  }

  static boolean privateUse(int code) {
    return code >= 0xe000 && code <= 0xf8ff;
  }

  private static Optional<String> symbol(int letter) {
    String read = StringUtil.mapMsCodepointString(Character.toString(0xf000 + letter));
    return read.isEmpty() || privateUse(read.codePointAt(0)) ? Optional.empty() : Optional.of(read);
  }

  private static Map<Integer, String> table(String pairs) {
    Map<Integer, String> table = new HashMap<>();
    for (int at = 0; at + 2 < pairs.length(); at += 3) {
      table.put(Integer.parseInt(pairs.substring(at, at + 2), 16), pairs.substring(at + 2, at + 3));
    }
    return table;
  }
}
