package changce.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Wrong or invented links and telephones. */
final class ContactChanges {

  private static final Pattern LINK = Pattern.compile("changsha\\.gov\\.cn/csrc_portal");
  private static final Pattern TELEPHONE =
      Pattern.compile("(?<!\\d)(?:0731-\\d{8}|12345|12333)(?!\\d)");
  private static final List<String> INVENTED_LINKS =
      List.of(
          "https://www.changsha.gov.cn/zwfw/gzq",
          "http://rsj.changsha.gov.cn",
          "www.csrcfw.com",
          "hunan.gov.cn/topic/gzq",
          "[长沙人才网](https://www.cshr.com.cn)",
          "https://zwfw-new.hunan.gov.cn/apply?id=2203",
          "<https://pay.example.top/a>",
          "官网 changsha-gov.cn");

  private final SplittableRandom random;

  ContactChanges(SplittableRandom random) {
    this.random = random;
  }

  List<Change> links(Base base) {
    List<Change> changes = new ArrayList<>();
    for (String wrong :
        List.of(
            "changsha.gov.com/csrc_portal",
            "changsha.gov.cn/csrc_porta1",
            "changsha.gov.cn/rcfw",
            "https://changsha-gov.cn/csrc_portal",
            "csrc.changsha.gov.cn")) {
      changes.addAll(
          FigureChanges.each(
              LINK,
              base.sentence(),
              match -> List.of(new Change(match.start(), match.end(), wrong, "改网址"))));
    }
    int end = base.sentence().length();
    String invented = INVENTED_LINKS.get(random.nextInt(INVENTED_LINKS.size()));
    changes.add(new Change(end, end, "，详见" + invented, "添一个编造的网址"));
    String source = base.passage().policy().sourceUrl();
    if (source != null) {
      String wrong = Numerals.withAnotherDigit(source, random);
      changes.add(new Change(end, end, "（来源：" + wrong + "）", "来源网址改一位"));
    }
    return changes;
  }

  List<Change> telephones(Base base) {
    List<Change> changes = FigureChanges.each(TELEPHONE, base.sentence(), this::telephone);
    int end = base.sentence().length();
    String number = "8" + random.nextInt(1_000_000, 9_999_999);
    changes.add(
        random.nextBoolean()
            ? new Change(end, end, "，咨询电话0731-" + number, "添一个编造的电话")
            : new Change(end, end, "，咨询可拨打" + number, "添一个编造的电话"));
    return changes;
  }

  private List<Change> telephone(MatchResult match) {
    String number = match.group();
    if (number.length() == 5) {
      String other = number.equals("12345") ? "12333" : "12345";
      return List.of(to(match, "12366", "换成别的热线"), to(match, other, "换成别的热线"));
    }
    String last = Numerals.withAnotherDigit(number.substring(5), random);
    return List.of(
        to(match, "0731-" + last, "改一位"),
        to(match, "0731" + last, "改一位，不写横线"),
        to(match, "（0731）" + last, "改一位，区号在括号里"),
        to(match, "0731-" + last.substring(0, 4) + " " + last.substring(4), "改一位，中间空格"),
        to(match, last, "改一位，不写区号"),
        to(match, "0732-" + number.substring(5), "改区号"));
  }

  private static Change to(MatchResult match, String replacement, String form) {
    return new Change(match.start(), match.end(), replacement, form);
  }
}
