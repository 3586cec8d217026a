package changce.answering;

import changce.reading.EnglishReader;
import changce.reading.Language;
import changce.reading.TypedReader;
import changce.retrieval.PassageSearch;
import changce.retrieval.Places;
import changce.rules.Rules;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Says how a question is understood, step by step, apart from its answer. */
@Component
public class Explaining {

  private final TypedReader typed;
  private final EnglishReader english;
  private final HarmScreen screen;
  private final Understanding understanding;
  private final Readings readings;
  private final PassageSearch search;
  private final Places places;
  private final Rules rules;
  private final Clock clock;

  Explaining(
      TypedReader typed,
      EnglishReader english,
      HarmScreen screen,
      Understanding understanding,
      Readings readings,
      PassageSearch search,
      Places places,
      Rules rules,
      Clock clock) {
    this.typed = typed;
    this.english = english;
    this.screen = screen;
    this.understanding = understanding;
    this.readings = readings;
    this.search = search;
    this.places = places;
    this.rules = rules;
    this.clock = clock;
  }

  public Understood of(String question) {
    return of(question, read(question));
  }

  /** For the record of its answer; the question is in Chinese and as it is meant. */
  Explained forTheRecord(Inquiry inquiry) {
    return Explained.of(of(inquiry.asked(), inquiry.asked()));
  }

  private Understood of(String question, String read) {
    LocalDate today = LocalDate.now(clock);
    List<String> asking = Parts.asking(read);
    List<String> parts = asking.isEmpty() ? List.of(read) : asking;
    return new Understood(
        read,
        screen.look(question),
        understanding.route(read),
        readings.of(read),
        parts,
        parts.stream().map(part -> AskedFor.in(part).name().toLowerCase(Locale.ROOT)).toList(),
        places.rolesIn(read),
        search.mattersNamedIn(read),
        AskedDay.in(read, today).orElse(null),
        rules.reply(read, List.of(), today));
  }

  private String read(String question) {
    String meant = typed.read(question).read();
    return Language.of(meant) == Language.ENGLISH ? english.read(meant).chinese() : meant;
  }
}
