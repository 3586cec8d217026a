package changce.policy.text;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.hwpf.model.LFOData;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.usermodel.HWPFList;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The numbers that Word 97 counts when it prints. */
final class DocNumbering {

  /** By their numbers in the file, MSONFC of [MS-OSHARED] 2.2.1.3. */
  private static final List<String> FORMATS =
      List.of(
          "decimal",
          "upperRoman",
          "lowerRoman",
          "upperLetter",
          "lowerLetter",
          "ordinal",
          "cardinalText",
          "ordinalText",
          "hex",
          "chicago",
          "ideographDigital",
          "japaneseCounting",
          "aiueo",
          "iroha",
          "decimalFullWidth",
          "decimalHalfWidth",
          "japaneseLegal",
          "japaneseDigitalTenThousand",
          "decimalEnclosedCircle",
          "decimalFullWidth2",
          "aiueoFullWidth",
          "irohaFullWidth",
          "decimalZero",
          "bullet",
          "ganada",
          "chosung",
          "decimalEnclosedFullstop",
          "decimalEnclosedParen",
          "decimalEnclosedCircleChinese",
          "ideographEnclosedCircle",
          "ideographTraditional",
          "ideographZodiac",
          "ideographZodiacTraditional",
          "taiwaneseCounting",
          "ideographLegalTraditional",
          "taiwaneseCountingThousand",
          "taiwaneseDigital",
          "chineseCounting",
          "chineseLegalSimplified",
          "chineseCountingThousand");

  private static final int INFO = 5;
  private static final int DIGITS_ONLY = 0x04;
  private static final int OWN_RESTART = 0x08;
  private static final int RESTART = 26;

  private final DocCounters counters = new DocCounters();
  private final DocCautions cautions;

  DocNumbering(DocCautions cautions) {
    this.cautions = cautions;
  }

  /** Empty for a paragraph without a number, or with a bullet. */
  String label(Paragraph paragraph) {
    HWPFList list = paragraph.isInList() ? list(paragraph) : null;
    if (list == null || list.getListData() == null) {
      return "";
    }
    int depth = Math.max(0, Math.min(paragraph.getIlvl(), DocCounters.LEVELS - 1));
    ListFormatOverrideLevel override = override(list, depth);
    return counters.next(
        list.getLsid(),
        paragraph.getIlfo(),
        levels(list),
        depth,
        override != null && override.isStartAt());
  }

  private @Nullable HWPFList list(Paragraph paragraph) {
    try {
      return paragraph.getList();
    } catch (IllegalArgumentException | NoSuchElementException e) {
      cautions.say("有一个自动编号读不出来（列表定义缺失），请核对条款的序号");
      return null;
    }
  }

  Set<String> unknownFormats() {
    return counters.unknownFormats();
  }

  private static List<DocLevel> levels(HWPFList list) {
    List<DocLevel> levels = new ArrayList<>();
    ListLevel[] own = list.getListData().getLevels();
    for (int depth = 0; depth < DocCounters.LEVELS; depth++) {
      ListFormatOverrideLevel override = override(list, depth);
      ListLevel level = depth < own.length ? own[depth] : null;
      if (override != null && override.isFormatting() && override.getLevel() != null) {
        level = override.getLevel();
      }
      int start = override != null && override.isStartAt() ? override.getIStartAt() : -1;
      levels.add(level == null ? DocLevel.unknown(depth) : level(level, start, depth));
    }
    return levels;
  }

  private static DocLevel level(ListLevel level, int start, int depth) {
    byte[] bytes = level.toByteArray();
    boolean ownRestart = (bytes[INFO] & OWN_RESTART) != 0;
    return new DocLevel(
        start >= 0 ? start : level.getStartAt(),
        format(level.getNumberFormat() & 0xff),
        text(level.getNumberText()),
        ownRestart ? bytes[RESTART] : depth,
        (bytes[INFO] & DIGITS_ONLY) != 0);
  }

  static String format(int number) {
    return number == 0xff ? "none" : number < FORMATS.size() ? FORMATS.get(number) : "" + number;
  }

  /** A number's place is marked by the letter with the code of its level. */
  private static String text(@Nullable String text) {
    return text == null
        ? ""
        : text.codePoints()
            .mapToObj(
                letter ->
                    letter < DocCounters.LEVELS ? "%" + (letter + 1) : Character.toString(letter))
            .collect(Collectors.joining());
  }

  private static @Nullable ListFormatOverrideLevel override(HWPFList list, int depth) {
    LFOData data = list.getLFOData();
    if (data != null && data.getRgLfoLvl() != null) {
      for (ListFormatOverrideLevel override : data.getRgLfoLvl()) {
        if (override != null && override.getLevelNum() == depth) {
          return override;
        }
      }
    }
    return null;
  }
}
