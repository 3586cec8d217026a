package changce.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a document applies, by who issued it, and what it is about, by its words. */
final class ReadScope {

  private static final Pattern PLACE =
      Pattern.compile(
          "^(?:中共|中国共产党)?([\\u4e00-\\u9fa5]{2,3}?省)?([\\u4e00-\\u9fa5]{2,3}?市)?([\\u4e00-\\u9fa5]{2,3}?[区县市])?.*");

  /** 国务院办公厅, 中华人民共和国…, 财政部, 国家税务总局, 全国人民代表大会. */
  private static final Pattern NATIONAL =
      Pattern.compile(
          "国务院|中共中央|中华人民共和国|全国人|国家|总局|(?<![\\u4e00-\\u9fa5])[\\u4e00-\\u9fa5]{2,8}部(?:[、 ]|$|办公厅|关于)");

  private static final Map<String, String> TOPICS = topicWords();

  private ReadScope() {}

  static String region(@Nullable String issuer, @Nullable String title) {
    String place = place(title);
    return place.isEmpty() && !place(issuer).isEmpty()
        ? place(issuer)
        : place.isEmpty() ? "全国" : place;
  }

  /** Whether they name a place, or an office of the whole country. */
  static boolean isStated(@Nullable String issuer, @Nullable String title) {
    return !place(title).isEmpty()
        || !place(issuer).isEmpty()
        || NATIONAL.matcher(issuer + " " + title).find();
  }

  private static String place(@Nullable String name) {
    Matcher place = PLACE.matcher(name == null ? "" : name);
    if (!place.matches()) {
      return "";
    }
    for (int group = 3; group > 0; group--) {
      if (place.group(group) != null) {
        return place.group(group);
      }
    }
    return "";
  }

  static List<String> topics(@Nullable String title, String text) {
    String named = topicsIn(title == null ? "" : title);
    String found = named.isEmpty() ? topicsIn(text) : named;
    return found.isEmpty() ? List.of() : List.of(found.split(","));
  }

  private static String topicsIn(String words) {
    List<String> found = new ArrayList<>();
    TOPICS.forEach(
        (topic, pattern) -> {
          if (Pattern.compile(pattern).matcher(words).find()) {
            found.add(topic);
          }
        });
    return String.join(",", found);
  }

  private static Map<String, String> topicWords() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put("个转企", "个体工商户转|个转企|转型升级为企业");
    words.put("小升规", "规模以上|小升规|入规|四上");
    words.put("人才", "人才|毕业生|技能");
    words.put("审批权限", "审批权限|行政许可|权力下放|审批事项");
    words.put("登记", "登记注册|变更登记|市场主体登记|经营主体登记");
    words.put("税费", "税收|减税|税费|征收|免征");
    words.put("住房", "购房|租房|住房");
    words.put("资金", "奖励|补贴|专项资金|贴息");
    return words;
  }
}
