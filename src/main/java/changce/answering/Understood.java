package changce.answering;

import changce.reading.NamedPlace;
import changce.reading.Reading;
import changce.reading.Screening;
import changce.rules.RuleReply;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question is understood as, by itself and before anything is searched for.
 *
 * @param read in Chinese and as it is meant: typed by ear, in dialect or in English it differs from
 *     what was typed
 * @param parts what it asks, one at least, each by itself
 * @param kinds of thing that each part asks for: {@code amount}, {@code duration} and so on
 * @param matters names of policies and subjects that it names
 * @param past the day it looks back to; null when it asks of today
 * @param rule what the rules make of it
 */
public record Understood(
    String read,
    Screening screening,
    Route route,
    Reading reading,
    List<String> parts,
    List<String> kinds,
    List<NamedPlace> places,
    Set<String> matters,
    @Nullable LocalDate past,
    RuleReply rule) {

  public Understood {
    parts = List.copyOf(parts);
    kinds = List.copyOf(kinds);
    places = List.copyOf(places);
    matters = Set.copyOf(matters);
  }
}
