package changce.retrieval;

import changce.reading.NamedPlace;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Which places a text names, and whose policies are for them. */
@Component
public class Places {

  private final Regions regions;

  Places(Regions regions) {
    this.regions = regions;
  }

  /** The places that the question names, each with what it is named for. */
  public List<NamedPlace> rolesIn(String question) {
    return regions.places(QuestionWords.readable(question));
  }

  /** The question is about a place whose policies the library does not hold. */
  public boolean elsewhere(String question) {
    return regions.elsewhere(QuestionWords.readable(question));
  }

  /** All places that the text names, ours by their official names. */
  public Set<String> namedIn(String text) {
    return regions.allNamedIn(text);
  }

  /** Policies of the region are for the whole city, not for one district. */
  public boolean wholeCity(String region) {
    return regions.wholeCity(region);
  }
}
