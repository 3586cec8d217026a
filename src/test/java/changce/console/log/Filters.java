package changce.console.log;

import changce.conversation.AnswerFilter;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Filters of the log as the console reads them out of an address. */
public final class Filters {

  private Filters() {}

  public static AnswerFilter of(String query) {
    Map<String, String> parameters =
        Arrays.stream(query.split("&", -1))
            .filter(one -> one.contains("="))
            .collect(
                Collectors.toMap(
                    one -> one.substring(0, one.indexOf('=')),
                    one ->
                        URLDecoder.decode(
                            one.substring(one.indexOf('=') + 1), StandardCharsets.UTF_8)));
    return LogQuery.of(parameters).filter();
  }
}
