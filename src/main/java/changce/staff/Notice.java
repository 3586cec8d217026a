package changce.staff;

import java.util.List;

/**
 * Something to be said on a page, in the reader's language.
 *
 * @param key of the message files
 * @param values that the message names
 */
public record Notice(String key, List<Object> values) {

  public static Notice of(String key, Object... values) {
    return new Notice(key, List.of(values));
  }

  public Object[] arguments() {
    return values.toArray();
  }
}
