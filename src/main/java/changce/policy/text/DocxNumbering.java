package changce.policy.text;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/** 第一条 may stand in no run of the text: Word counts it when it prints. */
final class DocxNumbering {

  private static final int LEVELS = 9;
  private static final String DIGITS = "〇一二三四五六七八九";

  private final @Nullable XWPFNumbering numbering;
  private final Map<BigInteger, int[]> counters = new HashMap<>();

  DocxNumbering(XWPFDocument document) {
    this.numbering = document.getNumbering();
  }

  /** Empty for a paragraph without a number, or with a bullet. */
  String label(XWPFParagraph paragraph) {
    CTAbstractNum list = list(paragraph.getNumID());
    if (list == null || paragraph.getText().isBlank()) {
      return "";
    }
    BigInteger depth = paragraph.getNumIlvl();
    int level = depth == null ? 0 : Math.min(depth.intValue(), LEVELS - 1);
    int[] counter = counters.computeIfAbsent(paragraph.getNumID(), id -> starts(list));
    counter[level]++;
    CTLvl own = level(list, level);
    for (int deeper = level + 1; deeper < LEVELS; deeper++) {
      counter[deeper] = starts(list)[deeper];
    }
    return own == null || own.getLvlText() == null ? "" : filled(list, own, counter);
  }

  private @Nullable CTAbstractNum list(@Nullable BigInteger id) {
    XWPFNum number = numbering == null || id == null ? null : numbering.getNum(id);
    XWPFAbstractNum list =
        number == null || numbering == null
            ? null
            : numbering.getAbstractNum(number.getCTNum().getAbstractNumId().getVal());
    return list == null ? null : list.getCTAbstractNum();
  }

  private static int[] starts(CTAbstractNum list) {
    int[] starts = new int[LEVELS];
    for (int i = 0; i < LEVELS; i++) {
      CTLvl level = level(list, i);
      starts[i] =
          level == null || level.getStart() == null ? 0 : level.getStart().getVal().intValue() - 1;
    }
    return starts;
  }

  private static @Nullable CTLvl level(CTAbstractNum list, int level) {
    return level < list.sizeOfLvlArray() ? list.getLvlArray(level) : null;
  }

  private static String filled(CTAbstractNum list, CTLvl own, int[] counter) {
    String label = own.getLvlText().getVal();
    if (label == null || format(own).equals("bullet")) {
      return "";
    }
    for (int i = 0; i < LEVELS; i++) {
      CTLvl level = level(list, i);
      label = level == null ? label : label.replace("%" + (i + 1), word(counter[i], format(level)));
    }
    return label.endsWith("条") || label.endsWith("章") || label.endsWith("节") ? label + " " : label;
  }

  private static String format(CTLvl level) {
    return level.getNumFmt() == null ? "decimal" : level.getNumFmt().getVal().toString();
  }

  private static String word(int number, String format) {
    return switch (format) {
      case "chineseCounting",
          "chineseCountingThousand",
          "ideographTraditional",
          "japaneseCounting",
          "taiwaneseCountingThousand" ->
          chinese(number);
      default -> String.valueOf(number);
    };
  }

  private static String chinese(int number) {
    if (number < 1 || number > 999) {
      return String.valueOf(number);
    }
    int hundreds = number / 100;
    int tens = number / 10 % 10;
    int ones = number % 10;
    StringBuilder word = new StringBuilder();
    if (hundreds > 0) {
      word.append(DIGITS.charAt(hundreds)).append('百');
    }
    if (tens > 0) {
      word.append(tens == 1 && hundreds == 0 ? "" : DIGITS.charAt(tens)).append('十');
    } else if (hundreds > 0 && ones > 0) {
      word.append('零');
    }
    return word.append(ones > 0 ? DIGITS.substring(ones, ones + 1) : "").toString();
  }
}
