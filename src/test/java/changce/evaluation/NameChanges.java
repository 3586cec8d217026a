package changce.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Wrong document numbers, titles, article numbers and regions. */
final class NameChanges {

  private static final Pattern NUMBERED = Pattern.compile("([\\u4e00-\\u9fa5]发)〔(\\d{4})〕(\\d+)号");
  private static final Pattern DECREE = Pattern.compile("(国务院令第)(\\d+)号");
  private static final Pattern NOTICE = Pattern.compile("(公告)(\\d{4})年第(\\d+)号");
  private static final Pattern TITLE = Pattern.compile("《([^》]{3,60})》");
  private static final Pattern ARTICLE = Pattern.compile("第([一二三四五六七八九十]+)条(?!路)");

  private static final List<Swap> TITLE_WORDS =
      List.of(
          Swap.of("管理规定", "管理办法"),
          Swap.of("实施办法", "实施细则"),
          Swap.of("实施细则", "实施办法"),
          Swap.of("条例$", "办法"),
          Swap.of("条例$", "条例（修订）"),
          Swap.of("实施条例", "实施办法"),
          Swap.of("若干政策", "若干措施"),
          Swap.of("若干措施", "若干政策"),
          Swap.of("^市场主体", "经营主体"),
          Swap.of("^个体工商户", "中小企业"),
          Swap.of("促进个体", "鼓励个体"),
          Swap.of("^长沙市", "湖南省"),
          Swap.of("人才购房", "职工购房"),
          Swap.of("^统计法", "会计法"),
          Swap.of("民营经济", "中小企业"));

  private static final List<Swap> REGIONS =
      List.of(
          Swap.of("长沙县", "宁乡市"),
          Swap.of("长沙县", "岳麓区"),
          Swap.of("宁乡市(?!推动)", "长沙县"),
          Swap.of("宁乡市(?!推动)", "浏阳市"),
          Swap.of("(?<!支持)长沙市(?!人才政策)", "株洲市"),
          Swap.of("(?<!支持)长沙市(?!人才政策)", "长沙县"),
          Swap.of("长沙市(?!人才政策)", "武汉市"),
          Swap.of("湖南省", "广东省"),
          Swap.of("湘江新区", "滨江新区"),
          Swap.of("长沙、株洲、湘潭", "长沙、岳阳、衡阳"),
          Swap.of("长沙青年人才驿站", "株洲青年人才驿站"),
          Swap.of("(?<=落户)长沙", "湘潭"),
          Swap.of("(?<=来)长沙", "浏阳"),
          Swap.of("长沙全市", "岳阳全市"),
          Swap.of("全国(?=统一|的)", "全省"));

  private final SplittableRandom random;
  private final List<String> titles;

  NameChanges(SplittableRandom random, List<String> titles) {
    this.random = random;
    this.titles = titles;
  }

  List<Change> documentNumbers(Base base) {
    List<Change> changes = FigureChanges.each(NUMBERED, base.sentence(), this::numbered);
    changes.addAll(
        FigureChanges.each(
            DECREE,
            base.sentence(),
            match -> List.of(to(match, match.group(1) + digit(match.group(2)) + "号", "改号"))));
    changes.addAll(FigureChanges.each(NOTICE, base.sentence(), this::notice));
    return changes;
  }

  private List<Change> numbered(MatchResult match) {
    String year = match.group(2);
    String number = match.group(3);
    String issuer = match.group(1);
    String other = String.valueOf(Integer.parseInt(year) - 1);
    return List.of(
        to(match, "%s〔%s〕%s号".formatted(issuer, year, digit(number)), "改号"),
        to(match, "%s〔%s〕%s号".formatted(issuer, other, number), "改年份"),
        to(match, "%s[%s]%s号".formatted(issuer, year, digit(number)), "改号并换括号"),
        to(match, "府%s〔%s〕%s号".formatted(issuer.substring(1), year, number), "改发文机关"),
        to(match, "%s〔%s〕%s0号".formatted(issuer, year, number), "号后添一位"));
  }

  private List<Change> notice(MatchResult match) {
    String year = String.valueOf(Integer.parseInt(match.group(2)) - 1);
    return List.of(
        to(match, "公告%s年第%s号".formatted(match.group(2), digit(match.group(3))), "改号"),
        to(match, "公告%s年第%s号".formatted(year, match.group(3)), "改年份"));
  }

  List<Change> titles(Base base) {
    return FigureChanges.each(TITLE, base.sentence(), match -> title(base, match));
  }

  private List<Change> title(Base base, MatchResult match) {
    String title = match.group(1);
    List<Change> changes = new ArrayList<>();
    for (Swap swap : TITLE_WORDS) {
      swap.in(title)
          .forEach(change -> changes.add(to(match, "《" + change.in(title) + "》", "改一个词")));
    }
    titles.stream()
        .filter(other -> !base.passage().text().contains(other) && !title.contains(other))
        .filter(other -> !other.contains(title))
        .filter(other -> random.nextInt(6) == 0)
        .forEach(other -> changes.add(to(match, "《" + other + "》", "换成库里另一份文件")));
    changes.add(to(match, "《长沙市促进个体工商户转型升级奖励办法》", "编造的文件"));
    return changes;
  }

  List<Change> articles(Base base) {
    List<Change> changes =
        FigureChanges.each(ARTICLE, base.sentence(), match -> article(base, match));
    if (changes.isEmpty()) {
      String article = "第" + Numerals.inWords(random.nextInt(2, 40)) + "条";
      if (!base.passage().text().contains(article)) {
        changes.add(new Change(0, 0, "根据" + article + "，", "添一个条款号"));
      }
    }
    return changes;
  }

  private List<Change> article(Base base, MatchResult match) {
    int right = Numerals.value(match.group(1));
    int wrong = right + random.nextInt(1, 6);
    List<Change> changes = new ArrayList<>();
    changes.add(to(match, "第" + Numerals.inWords(wrong) + "条", "改条号"));
    changes.add(to(match, "第" + wrong + "条", "改条号并写成阿拉伯数字"));
    changes.add(to(match, match.group() + "第二款", "添上款"));
    if (right > 1) {
      changes.add(to(match, "第" + Numerals.inWords(right - 1) + "条", "改条号"));
    }
    FigureChanges.others(ARTICLE, base, match)
        .forEach(other -> changes.add(to(match, other, "换成同条别处的条号")));
    return changes.stream()
        .filter(change -> !base.sentence().contains(change.replacement()))
        .toList();
  }

  List<Change> regions(Base base) {
    String outside =
        TITLE.matcher(base.sentence()).replaceAll(title -> "□".repeat(title.group().length()));
    return Swap.all(REGIONS, outside).stream()
        .filter(change -> !base.passage().text().contains(change.replacement()))
        .toList();
  }

  private String digit(String number) {
    return Numerals.withAnotherDigit(number, random);
  }

  private static Change to(MatchResult match, String replacement, String form) {
    return new Change(match.start(), match.end(), replacement, form);
  }
}
