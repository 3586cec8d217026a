package changce.policy.text;

import java.io.IOException;
import java.util.List;
import org.dom4j.DocumentException;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.versions.DocVersion;
import org.ofdrw.core.versions.Version;
import org.ofdrw.core.versions.Versions;
import org.ofdrw.reader.OFDReader;

/** Where the documents of an OFD begin: it may hold several, and several versions of each. */
final class OfdRoots {

  /** What the reader makes of its file as it opens it. */
  enum Opened {
    AS_IT_IS,
    CURRENT_VERSION,
    UNKNOWN_VERSION
  }

  private OfdRoots() {}

  static int documents(OFDReader reader) throws IOException {
    return bodies(reader).size();
  }

  /**
   * The reader knows the first document only, as it was first: it is shown where the other begins.
   *
   * @param document from 0
   */
  static Opened open(OFDReader reader, int document) throws IOException {
    List<DocBody> bodies = bodies(reader);
    DocBody body = bodies.get(document);
    ST_Loc current = current(reader, body);
    bodies.get(0).setDocRoot(current == null ? body.getDocRoot() : current);
    boolean known = current != null || !hasVersions(body);
    return !known
        ? Opened.UNKNOWN_VERSION
        : hasVersions(body) ? Opened.CURRENT_VERSION : Opened.AS_IT_IS;
  }

  private static List<DocBody> bodies(OFDReader reader) throws IOException {
    try {
      return reader.getOFDDir().getOfd().getDocBodies();
    } catch (DocumentException e) {
      throw new IOException(e);
    }
  }

  private static boolean hasVersions(DocBody body) {
    Versions versions = body.getVersions();
    return versions != null && versions.getVersions().size() > 1;
  }

  private static @Nullable ST_Loc current(OFDReader reader, DocBody body) {
    if (!hasVersions(body)) {
      return null;
    }
    for (Version version : body.getVersions().getVersions()) {
      if (version.getCurrent()) {
        return root(reader, version);
      }
    }
    return null;
  }

  private static @Nullable ST_Loc root(OFDReader reader, Version version) {
    try {
      return reader.getResourceLocator().get(version.getBaseLoc(), DocVersion::new).getDocRoot();
    } catch (IOException | DocumentException | RuntimeException e) {
      return null;
    }
  }
}
