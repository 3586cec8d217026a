package changce.policy.text;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The style sheets that a browser saved beside a page, which say what is seen on it. */
final class HtmlSheets {

  private static final long LARGEST = 1L << 20;
  private static final int MOST = 20;

  private HtmlSheets() {}

  /**
   * Puts them into the page, in place of the links to them. Only files in the page's own folder are
   * read: never the network, nor what stands elsewhere on this machine.
   *
   * @param file the page
   */
  static void bringIn(Document page, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      return;
    }
    Path real = folder.toRealPath();
    int read = 0;
    for (Element link : page.select("link[rel~=(?i)^\\s*stylesheet\\s*$][href]")) {
      Path sheet = sheet(real, link.attr("href").strip());
      if (sheet != null && read < MOST && HtmlStyles.isForScreens(link)) {
        String rules = new String(Files.readAllBytes(sheet), StandardCharsets.UTF_8);
        link.before(new Element("style").appendChild(new DataNode(rules)));
        read++;
        if (!rules.contains("@import")) {
          link.remove();
        }
      }
    }
  }

  /**
   * @return null where it is no such file
   */
  private static @Nullable Path sheet(Path folder, String href) throws IOException {
    try {
      URI address = new URI(href.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D"));
      String path = address.getPath();
      if (address.isAbsolute() || address.getRawAuthority() != null || path == null) {
        return null;
      }
      Path named = folder.resolve(path);
      boolean isSheet = path.toLowerCase(Locale.ROOT).endsWith(".css") && !path.startsWith("/");
      if (!isSheet || !Files.isRegularFile(named) || Files.size(named) > LARGEST) {
        return null;
      }
      Path sheet = named.toRealPath();
      return sheet.startsWith(folder) ? sheet : null;
    } catch (URISyntaxException | InvalidPathException e) {
      return null;
    }
  }
}
