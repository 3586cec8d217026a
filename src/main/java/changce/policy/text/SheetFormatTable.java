package changce.policy.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formats that Chinese Excel saves by their number alone, ECMA-376 part 1, 18.8.30, zh-cn; POI
 * takes them for plain numbers.
 */
final class SheetFormatTable {

  private static final String DAY = "yyyy\"年\"m\"月\"d\"日\"";
  private static final String MONTH = "yyyy\"年\"m\"月\"";
  private static final String MONTH_DAY = "m\"月\"d\"日\"";
  private static final String TIME = "h\"时\"mm\"分\"";
  private static final String HALF_TIME = "上午/下午h\"时\"mm\"分\"";
  private static final String SECOND = "ss\"秒\"";

  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(27, MONTH),
          Map.entry(28, MONTH_DAY),
          Map.entry(29, MONTH_DAY),
          Map.entry(30, "m-d-yy"),
          Map.entry(31, DAY),
          Map.entry(32, TIME),
          Map.entry(33, TIME + SECOND),
          Map.entry(34, HALF_TIME),
          Map.entry(35, HALF_TIME + SECOND),
          Map.entry(36, MONTH),
          Map.entry(50, MONTH),
          Map.entry(51, MONTH_DAY),
          Map.entry(52, MONTH),
          Map.entry(53, MONTH_DAY),
          Map.entry(54, MONTH_DAY),
          Map.entry(55, HALF_TIME),
          Map.entry(56, HALF_TIME + SECOND),
          Map.entry(57, MONTH),
          Map.entry(58, MONTH_DAY));

  private SheetFormatTable() {}

  /**
   * @param code as POI names it; null or reserved- where it knows none
   */
  static String code(int number, @Nullable String code) {
    return code == null || code.startsWith("reserved-")
        ? BUILT_IN.getOrDefault(number, "General")
        : code;
  }
}
