package changce.evaluation.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A policy of an invented place whose every figure is known.
 *
 * @param clauses said in sentences
 * @param rows said in a table
 */
record KnownText(String title, List<Item> clauses, List<Item> rows) {

  static final List<String> HEADER = List.of("支持项目", "补助标准", "补助期限", "申报截止");

  private static final List<String> PLACES =
      List.of("青松", "白鹭", "金桥", "云帆", "松涛", "玉兰", "碧湾", "橘洲", "石燕", "海棠");
  private static final List<String> MATTERS =
      List.of(
          "设备更新", "冷链仓储", "软件研发", "展会参展", "技能培训", "绿色改造", "品牌连锁", "数据接入", "检验检测", "仓库租赁", "贷款贴息",
          "人才引进");
  private static final List<String> AMOUNTS =
      List.of("%d万元", "%d.5万元", "%d00元", "%d%%", "%d亿元", "%d,000元");
  private static final List<String> TERMS = List.of("%d年", "%d个月", "%d个工作日");

  /** What one clause or row supports. */
  record Item(String subject, String amount, String term, LocalDate day) {

    String date() {
      return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    List<String> figures() {
      return List.of(amount, term, date());
    }

    List<String> cells() {
      return List.of(subject, amount, term, date());
    }
  }

  static KnownText of(long seed) {
    Random random = new Random(seed);
    String place = PLACES.get(random.nextInt(PLACES.size()));
    Set<String> matters = new LinkedHashSet<>();
    while (matters.size() < 9) {
      matters.add(place + MATTERS.get(random.nextInt(MATTERS.size())));
    }
    List<Item> items = matters.stream().map(matter -> item(matter, random)).toList();
    return new KnownText(place + "园区产业扶持办法", items.subList(0, 5), items.subList(5, 9));
  }

  private static Item item(String subject, Random random) {
    return new Item(
        subject,
        AMOUNTS.get(random.nextInt(AMOUNTS.size())).formatted(1 + random.nextInt(98)),
        TERMS.get(random.nextInt(TERMS.size())).formatted(2 + random.nextInt(28)),
        LocalDate.of(2026, 1, 1).plusDays(random.nextInt(900)));
  }

  List<Item> items() {
    List<Item> items = new ArrayList<>(clauses);
    items.addAll(rows);
    return items;
  }

  /** The clauses as paragraphs, the last of which leads to the table. */
  List<String> paragraphs() {
    List<String> paragraphs = new ArrayList<>();
    for (Item item : clauses) {
      paragraphs.add(
          "%s %s的企业，经主管部门审核后给予补助%s，补助期限为%s，应当在%s以前提出申报。"
              .formatted(
                  article(paragraphs.size()),
                  item.subject(),
                  item.amount(),
                  item.term(),
                  item.date()));
    }
    paragraphs.add(article(paragraphs.size()) + " 其他项目按照下表给予补助：");
    return paragraphs;
  }

  private static String article(int index) {
    return "第" + "一二三四五六七八".charAt(index) + "条";
  }

  List<List<String>> table() {
    return table(rows);
  }

  /** What a sheet holds is all table. */
  List<List<String>> sheet() {
    return table(items());
  }

  private static List<List<String>> table(List<Item> items) {
    List<List<String>> table = new ArrayList<>();
    table.add(HEADER);
    items.forEach(item -> table.add(item.cells()));
    return table;
  }
}
