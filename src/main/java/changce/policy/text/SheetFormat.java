package changce.policy.text;

import changce.policy.text.SheetToken.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sheet prints what its cells hold. POI's DataFormatter takes the quotation marks off before
 * it looks for digits, so that 10 by {@code 0"~20万元"} is printed as 10~2万元; here quoted words stay
 * words, and what is not understood is not printed.
 */
final class SheetFormat {

  private final List<SheetSection> sections;

  private SheetFormat(List<SheetSection> sections) {
    this.sections = sections;
  }

  static SheetFormat of(String code) {
    List<SheetSection> sections = new ArrayList<>();
    List<SheetToken> open = new ArrayList<>();
    for (SheetToken token : SheetToken.of(code)) {
      if (token.kind() == Kind.END) {
        sections.add(new SheetSection(open));
        open = new ArrayList<>();
      } else {
        open.add(token);
      }
    }
    if (!open.isEmpty() || sections.isEmpty() || code.endsWith(";")) {
      sections.add(new SheetSection(open));
    }
    return new SheetFormat(sections);
  }

  /** Empty when the format cannot be told. */
  Optional<String> number(double value, boolean since1904) {
    SheetSection section = section(value);
    if (section == null) {
      return Optional.empty();
    }
    if (section.isDate()) {
      return SheetDate.printed(section, value, since1904);
    }
    boolean signed = value < 0 && (numberSections() == 1 || conditional());
    return SheetNumber.printed(section, SheetNumber.shown(Math.abs(value)))
        .map(printed -> signed && saysMoreThanZero(printed) ? "-" + printed : printed);
  }

  String text(String value) {
    SheetSection last = sections.get(sections.size() - 1);
    boolean own = sections.size() == 4 || last.has(Kind.TEXT);
    return own && !last.has(Kind.STRANGE) ? last.around(value) : value;
  }

  private static boolean saysMoreThanZero(String printed) {
    return printed.chars().anyMatch(c -> "123456789一二三四五六七八九壹贰叁肆伍陆柒捌玖十".indexOf(c) >= 0);
  }

  private int numberSections() {
    int last = sections.size() - 1;
    return last > 0 && sections.get(last).has(Kind.TEXT)
        ? Math.min(last, 3)
        : Math.min(last + 1, 3);
  }

  private boolean conditional() {
    return sections.stream().anyMatch(section -> section.has(Kind.CONDITION));
  }

  private @Nullable SheetSection section(double value) {
    int count = numberSections();
    if (conditional()) {
      return value < 0 ? null : byCondition(value, count);
    }
    int place = value < 0 && count > 1 ? 1 : value == 0 && count > 2 ? 2 : 0;
    return sections.get(place);
  }

  /** Sections without a condition of their own take what the others leave. */
  private @Nullable SheetSection byCondition(double value, int count) {
    for (SheetSection section : sections.subList(0, count)) {
      if (section.takes(BigDecimal.valueOf(value))) {
        return section;
      }
    }
    return null;
  }
}
