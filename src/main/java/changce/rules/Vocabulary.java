package changce.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which input a quantity is meant for: the one whose word stands nearest in the same part of the
 * sentence.
 *
 * @param others words of quantities that no rule asks for
 * @param supposedBefore words just before a quantity that make it a limit or a plan
 * @param supposedAfter words just after it that do so
 * @param each words before a quantity that make it one of several
 * @param hearsay what begins a report of what others say
 * @param together words that want several quantities as one
 * @param rateAfter words just behind a length of time that make it one of each: 一个月多少
 * @param called other names of what the rules have a word for, by that word
 * @param yes what an option of a question of two sides answers
 * @param no what the other option does
 * @param filling letters that say nothing beside a value
 * @param rates how an amount is said of a month, a quarter or a day
 * @param parts how several figures are said to be parts of one
 * @param trades of businesses, by how they are described
 */
record Vocabulary(
    List<String> others,
    List<String> supposedBefore,
    List<String> supposedAfter,
    List<String> each,
    Pattern hearsay,
    List<String> together,
    List<String> rateAfter,
    Map<String, List<String>> called,
    List<String> yes,
    List<String> no,
    String filling,
    Moves moves,
    YearlyRates rates,
    Totals parts,
    Trades trades) {

  private static final Pattern STOP = Pattern.compile("[，。；！？,;!?、：:\\s]");
  private static final Pattern END = Pattern.compile("[。；！？;!?]");
  private static final Pattern BETWEEN = Pattern.compile("[也都才只就有共一总大概约差不多是]{1,4}$");
  private static final int NEAR = 4;

  static Vocabulary read(String yaml, Trades trades) {
    DataNode root = DataNode.read(yaml);
    return new Vocabulary(
        root.texts("others"),
        root.texts("supposed_before"),
        root.texts("supposed_after"),
        root.texts("each"),
        Pattern.compile(root.optional("hearsay").orElse("(?!)")),
        root.texts("together"),
        root.texts("rate_after"),
        called(root),
        root.texts("yes"),
        root.texts("no"),
        root.optional("filling").orElse(""),
        Moves.read(root),
        YearlyRates.read(root),
        Totals.read(root),
        trades);
  }

  static Vocabulary none() {
    List<String> none = List.of();
    return new Vocabulary(
        none,
        none,
        none,
        none,
        Pattern.compile("(?!)"),
        none,
        none,
        Map.of(),
        none,
        none,
        "",
        Moves.none(),
        YearlyRates.none(),
        Totals.none(),
        Trades.none());
  }

  private static Map<String, List<String>> called(DataNode root) {
    return root.entries("called")
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().texts()));
  }

  /** With every name that people give to what the rule has a word for. */
  RuleSet asCalled(RuleSet rule) {
    return rule.with(rule.inputs().stream().map(this::asCalled).toList());
  }

  private Input asCalled(Input input) {
    return input.with(input.options().stream().map(this::asCalled).toList());
  }

  private Input.Option asCalled(Input.Option option) {
    return option.with(
        option.words().stream()
            .flatMap(
                word ->
                    Stream.concat(Stream.of(word), called.getOrDefault(word, List.of()).stream()))
            .distinct()
            .toList());
  }

  /** 每家一年80万 is what one of them takes. */
  boolean ofEach(Mention mention, String text) {
    String before = text.substring(bound(text, mention.start(), -1, STOP), mention.start());
    return each.stream().anyMatch(before::contains);
  }

  /** 听说要500万 is what others say, up to the end of the sentence. */
  boolean hearsay(Mention mention, String text) {
    return hearsay
        .matcher(text.substring(bound(text, mention.start(), -1, END), mention.start()))
        .find();
  }

  boolean together(String text) {
    return together.stream().anyMatch(text::contains);
  }

  private record Named(@Nullable Input input, int distance) {}

  Optional<Input> meant(Mention mention, String text, RuleSet rule) {
    return meant(mention, text, rule, List.of());
  }

  /**
   * @param others all that the text mentions
   */
  Optional<Input> meant(Mention mention, String text, RuleSet rule, List<Mention> others) {
    String sentence = ownSentence(mention, text, rule, others);
    boolean bare = mention.unit() == Mention.Unit.BARE || mention.unit() == Mention.Unit.PIECES;
    if (supposed(mention, text) || (bare && !named(mention, text, rule))) {
      return Optional.empty();
    }
    Named nearest = nearest(mention, text, rule);
    Optional<Input> input =
        nearest == null ? byItself(mention, rule, sentence) : Optional.ofNullable(nearest.input);
    return input
        .filter(meant -> bare ? meant.kind() == InputKind.COUNT : mention.of(meant.kind()))
        .filter(meant -> counting(meant, mention, text).noneMatch(sentence::contains))
        .filter(meant -> meant.kind() != InputKind.DATE || dated(mention, meant));
  }

  /**
   * The mention's sentence without the parts behind it that tell another figure by its name:
   * 资产按四个季度平均 says nothing of the takings in front of it.
   */
  private String ownSentence(Mention mention, String text, RuleSet rule, List<Mention> others) {
    int end = bound(text, mention.end(), 1, END);
    String whole = sentence(text, mention);
    Optional<Input> own = Optional.ofNullable(nearest(mention, text, rule)).map(Named::input);
    StringBuilder kept = new StringBuilder(whole);
    int shift = whole.length() - end;
    for (Mention other : others) {
      Named named =
          other.start() < mention.end() || other.end() > end ? null : nearest(other, text, rule);
      int from = bound(text, other.start(), -1, STOP);
      if (named != null && named.input != null && own.isPresent() && from > mention.end()) {
        if (!named.input.equals(own.get())) {
          int to = bound(text, other.end(), 1, STOP);
          kept.replace(from + shift, to + shift, "　".repeat(to - from));
        }
      }
    }
    return kept.toString();
  }

  private Stream<String> counting(Input input, Mention mention, String text) {
    List<String> unless = input.said().unless();
    return rate(mention, input, text).isPresent() ? rates.counting(unless) : unless.stream();
  }

  /** The shorter time that an amount of a year is said for. */
  Optional<YearlyRates.Rate> rate(Mention mention, Input input, String text) {
    return input.said().yearly() && mention.of(InputKind.MONEY)
        ? rates.of(
            text.substring(bound(text, mention.start(), -1, STOP), mention.start()),
            text.substring(mention.end(), bound(text, mention.end(), 1, STOP)),
            sentence(text, mention))
        : Optional.empty();
  }

  /** A length of time means a day only in the unit that this day is counted from. */
  private static boolean dated(Mention mention, Input input) {
    return switch (mention.unit()) {
      case AGE -> input.said().units().contains("岁");
      case YEARS -> input.said().units().contains("年");
      default -> mention.fits(input);
    };
  }

  /** What nothing names: an age is a birthday's, other kinds go to the rule's own default. */
  private static Optional<Input> byItself(Mention mention, RuleSet rule, String sentence) {
    return rule.inputs().stream()
        .filter(input -> mention.of(input.kind()))
        .filter(
            input ->
                mention.unit() == Mention.Unit.AGE
                    ? input.said().units().contains("岁")
                    : input.said().byDefault())
        .findFirst()
        .filter(input -> input.said().unnamedUnless().stream().noneMatch(sentence::contains));
  }

  /** 员工30, 人少才18个: a number alone counts only directly behind its word. */
  private static boolean named(Mention mention, String text, RuleSet rule) {
    String before = BETWEEN.matcher(text.substring(0, mention.start())).replaceAll("");
    return rule.inputs().stream()
        .filter(input -> input.kind() == InputKind.COUNT)
        .flatMap(input -> input.said().words().stream())
        .anyMatch(before::endsWith);
  }

  /** 厨师服务员拢共95个 are people: a number behind those who work somewhere counts them. */
  Mention ofPeople(Mention mention, String text) {
    return mention.unit() == Mention.Unit.PIECES && parts.people(text.substring(0, mention.start()))
        ? mention.counting()
        : mention;
  }

  private @Nullable Named nearest(Mention mention, String text, RuleSet rule) {
    Named nearest = null;
    for (Input input : rule.inputs()) {
      for (String word : input.kind().measured() ? input.said().words() : List.<String>of()) {
        int distance = distance(word, mention, text);
        // A word for something else does not claim it, unless they touch: 员工200万 is neither.
        if (mention.of(input.kind()) || distance <= 1) {
          nearest = nearer(nearest, new Named(input, distance));
        }
      }
    }
    for (String word : mention.unit() == Mention.Unit.MONEY ? others : List.<String>of()) {
      nearest = nearer(nearest, new Named(null, distance(word, mention, text)));
    }
    return nearest;
  }

  private static @Nullable Named nearer(@Nullable Named known, Named other) {
    boolean there = other.distance < Integer.MAX_VALUE;
    return there && (known == null || other.distance < known.distance) ? other : known;
  }

  /** Words in front are nearer than words behind; those of another part do not count. */
  private static int distance(String word, Mention mention, String text) {
    if (mention.said().contains(word)) {
      return 0;
    }
    int start = bound(text, mention.start(), -1, STOP);
    int end = bound(text, mention.end(), 1, STOP);
    int before = text.substring(start, mention.start()).lastIndexOf(word);
    int after = text.substring(mention.end(), end).indexOf(word);
    int ahead = before < 0 ? Integer.MAX_VALUE : mention.start() - start - before - word.length();
    return Math.min(ahead, after < 0 ? Integer.MAX_VALUE : after + NEAR);
  }

  private boolean supposed(Mention mention, String text) {
    int from = Math.max(bound(text, mention.start(), -1, STOP), mention.start() - NEAR);
    int to = Math.min(bound(text, mention.end(), 1, STOP), mention.end() + NEAR);
    String before = text.substring(from, mention.start());
    String after = text.substring(mention.end(), to);
    return (mention.unit() == Mention.Unit.YEARS && rateAfter.stream().anyMatch(after::startsWith))
        || supposedBefore.stream().anyMatch(before::contains)
        || supposedAfter.stream().anyMatch(after::contains);
  }

  /** What the mention's sentence says beside it; its own words do not count. */
  private static String sentence(String text, Mention mention) {
    int start = bound(text, mention.start(), -1, END);
    int end = bound(text, mention.end(), 1, END);
    return text.substring(start, mention.start()) + " " + text.substring(mention.end(), end);
  }

  /** The place nearest to {@code from} in the direction of the step where a part ends. */
  private static int bound(String text, int from, int step, Pattern stop) {
    int at = from;
    while (step < 0 ? at > 0 : at < text.length()) {
      int next = step < 0 ? at - 1 : at;
      if (stop.matcher(text.substring(next, next + 1)).matches()) {
        return at;
      }
      at += step;
    }
    return at;
  }
}
