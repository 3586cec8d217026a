package changce.rules;

import changce.rules.Mention.Unit;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer to one question, or one field of a form: an option, its number, or a quantity, and
 * nothing else.
 */
record Reply(Input asked, LocalDate today) {

  private static final Pattern NUMBER =
      Pattern.compile("(?:选|第)?([0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:个|项|号)?[.、。]?");
  private static final Pattern DRESSING =
      Pattern.compile("^(?:是|就是|大约是|我们是|我是|我们|我|那就)|[。.!！,，了的吧呢啊]+$");
  private static final Pattern NOW = Pattern.compile("^(?:本人|今年|现在|目前|已经|都|刚好|刚|满|我|有)+");
  private static final Pattern SPELLED = Pattern.compile("[零一二两三四五六七八九十百千]{1,7}");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d{2}");

  /** The input with the options that were offered, so that a number means what was shown. */
  static Input offering(Input input, List<String> offered) {
    return input.with(offered.stream().flatMap(value -> input.option(value).stream()).toList());
  }

  /**
   * @param text readable
   */
  UnderstoodInputs read(String text) {
    List<Input.Option> several = options(text);
    return several.size() > 1
        ? UnderstoodInputs.between(asked, several)
        : checked(asked.kind() == InputKind.CHOICE ? chosen(text) : measured(text));
  }

  /**
   * As {@link #read}, but an option's number is not the option.
   *
   * @param text readable
   */
  UnderstoodInputs field(String text) {
    return checked(
        asked.kind() == InputKind.CHOICE ? named(text).map(Value.Chosen::new) : measured(text));
  }

  private UnderstoodInputs checked(Optional<Value> value) {
    if (value.isEmpty()) {
      return UnderstoodInputs.nothing();
    }
    Optional<String> problem =
        value.get() instanceof Value.Measured measured
            ? Measure.problem(measured.range(), asked, today)
            : Optional.empty();
    return problem
        .map(why -> new UnderstoodInputs(Map.of(), Map.of(), List.of(why)))
        .orElseGet(
            () ->
                new UnderstoodInputs(
                    new LinkedHashMap<>(Map.of(asked.name(), value.get())), Map.of(), List.of()));
  }

  private Optional<Value> chosen(String text) {
    Optional<Input.Option> named =
        named(text).or(() -> named(DRESSING.matcher(text).replaceAll("")));
    return named.or(() -> numbered(text)).map(Value.Chosen::new);
  }

  /** With the letters around it taken away where it is none as it stands. */
  private List<Input.Option> options(String text) {
    List<Input.Option> named = allNamed(text);
    return named.isEmpty() ? allNamed(DRESSING.matcher(text).replaceAll("")) : named;
  }

  private List<Input.Option> allNamed(String text) {
    return asked.options().stream()
        .filter(
            option ->
                InputReader.readable(option.value()).equals(text)
                    || option.words().contains(text)
                    || option.answers().contains(text))
        .toList();
  }

  private Optional<Input.Option> named(String text) {
    List<Input.Option> named = allNamed(text);
    return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
  }

  private Optional<Input.Option> numbered(String text) {
    Matcher matcher = NUMBER.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int number = Numeral.range(matcher.group(1)).low().intValue();
    return number >= 1 && number <= asked.options().size()
        ? Optional.of(asked.options().get(number - 1))
        : Optional.empty();
  }

  private Optional<Value> measured(String text) {
    String bare = withUnit(undressed(text));
    List<Mention> mentions =
        asked.kind() == InputKind.DATE ? Mentions.in(bare, today) : Mentions.withoutDates(bare);
    if (mentions.size() != 1 || rest(bare, mentions.get(0)) > 0) {
      return Optional.empty();
    }
    Mention mention = mentions.get(0);
    return mention.unit() == Unit.BARE
            || (mention.unit() == Unit.PIECES && asked.kind() == InputKind.COUNT)
        ? bare(mention)
        : mention.fits(asked) ? Optional.of(Measure.of(mention, asked, today)) : Optional.empty();
  }

  /** Of an age, 今年 says that it is today's. */
  private String undressed(String text) {
    String bare = DRESSING.matcher(text).replaceAll("");
    return ofAge() ? NOW.matcher(bare).replaceAll("") : bare;
  }

  /** 二十八 alone is no quantity, 二十八岁 is. */
  private String withUnit(String bare) {
    List<String> units = asked.said().units();
    String unit =
        asked.kind() == InputKind.DATE ? units.isEmpty() ? "" : units.get(0) : asked.unit();
    return SPELLED.matcher(bare).matches() ? bare + unit : bare;
  }

  private boolean ofAge() {
    return asked.said().units().contains("岁");
  }

  /** Letters that are neither the quantity nor what makes it vague. */
  private static long rest(String text, Mention mention) {
    String around = text.replace(mention.said(), "");
    return around.length() == text.length() && mention.start() > 0
        ? text.length()
        : around.chars().filter(Character::isLetterOrDigit).count();
  }

  /** A number alone is in the unit that was asked for; a day may be a year, or an age. */
  private Optional<Value> bare(Mention mention) {
    if (asked.kind() != InputKind.DATE) {
      Range range = mention.range().times(Quantity.size(asked.unit()));
      String said = range.exact() ? Measure.written(range, asked) : mention.said() + asked.unit();
      return Optional.of(new Value.Measured(range, said));
    }
    if (YEAR.matcher(mention.said()).matches()) {
      return Mentions.in(mention.said() + "年", today).stream()
          .findFirst()
          .map(year -> Measure.of(year, asked, today));
    }
    return asked.said().units().isEmpty()
        ? Optional.empty()
        : Optional.of(
            Measure.of(
                new Mention(
                    0,
                    0,
                    Unit.YEARS,
                    mention.range(),
                    mention.said() + asked.said().units().get(0)),
                asked,
                today));
  }
}
