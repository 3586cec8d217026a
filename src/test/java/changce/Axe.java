package changce;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What axe-core finds on a page against WCAG 2.2, A and AA. */
public final class Axe {

  private static final String AXE = read("/axe.min.js");
  private static final String VIOLATIONS =
      """
      async () => (await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
        .violations.flatMap(v => v.nodes.map(n => v.id + ': ' + n.target.flat().join(' ') + ' ' + n.failureSummary))
      """;

  private Axe() {}

  public static List<?> violations(Page page) {
    if (!Boolean.TRUE.equals(page.evaluate("'axe' in window"))) {
      page.evaluate(AXE);
    }
    return (List<?>) page.evaluate(VIOLATIONS);
  }

  private static String read(String resource) {
    try (InputStream script = Axe.class.getResourceAsStream(resource)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
