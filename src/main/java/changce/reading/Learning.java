package changce.reading;

import java.util.List;
import java.util.Map;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Has the readers learn again when staff have added examples or taken them back. */
@Component
public class Learning {

  private final AddedExamples added;
  private final ReadingSettings settings;
  private final QuestionReader questions;
  private final PlaceReader places;
  private Map<String, List<String>> known = Map.of();

  Learning(
      AddedExamples added, ReadingSettings settings, QuestionReader questions, PlaceReader places) {
    this.added = added;
    this.settings = settings;
    this.questions = questions;
    this.places = places;
  }

  /**
   * Returns when what staff have added is understood on this node; others follow within ten
   * seconds. Blocks while it learns when there is something new.
   */
  @Scheduled(fixedDelayString = "PT10S")
  public synchronized void catchUp() {
    Map<String, List<String>> all = added.all();
    if (!all.equals(known)) {
      Examples examples = settings.examples(all);
      questions.learn(examples);
      places.learn(examples);
      known = all;
    }
  }
}
