package changce.reading;

/**
 * A place as a question names it.
 *
 * @param name by its official name when it is one of ours, as it was said otherwise
 * @param ours whether the library holds its policies
 */
public record NamedPlace(String name, boolean ours, PlaceRole role) {

  /**
   * As it is named beside a place that stands for the same; the name of something else stays one.
   */
  public NamedPlace as(PlaceRole beside) {
    return beside == PlaceRole.APPLIES ? new NamedPlace(name, ours, beside) : this;
  }
}
