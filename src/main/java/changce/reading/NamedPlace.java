package changce.reading;

/**
 * A place as a question names it.
 *
 * @param name by its official name when it is one of ours, as it was said otherwise
 * @param ours whether the library holds its policies
 */
public record NamedPlace(String name, boolean ours, PlaceRole role) {}
