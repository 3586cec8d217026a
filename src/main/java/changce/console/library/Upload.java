package changce.console.library;

import changce.policy.Edition;
import changce.policy.PolicyLibrary;
import changce.staff.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;

/** Takes a file from a browser into the library, by way of a folder of its own. */
@Component
class Upload {

  private static final int LONGEST_NAME = 120;

  private final PolicyLibrary library;

  Upload(PolicyLibrary library) {
    this.library = library;
  }

  /**
   * @param slug of the policy that it is an edition of; empty: after the file's name
   * @param metadata YAML, or empty: what the text says about itself is proposed
   */
  Edition add(FilePart file, String slug, String metadata, String by) {
    String name = name(file.filename(), slug);
    try {
      Path folder = Files.createTempDirectory("changce-upload");
      try {
        Path stored = folder.resolve(name);
        file.transferTo(stored).block();
        if (!metadata.isEmpty()) {
          Files.writeString(
              folder.resolve(name.substring(0, name.lastIndexOf('.')) + ".yml"), metadata);
        }
        return library.add(stored, by);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the browser says is only a name, never a way through folders. */
  private static String name(String sent, String slug) {
    String file = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    int dot = file.lastIndexOf('.');
    if (dot <= 0 || dot == file.length() - 1) {
      throw Refused.because("library.no-file");
    }
    String stem = slug.isEmpty() ? file.substring(0, dot) : slug;
    String clean = stem.replaceAll("[^\\p{L}\\p{Nd}._-]+", "-").replaceAll("^[.-]+", "");
    if (clean.isEmpty()) {
      throw Refused.because("library.no-file");
    }
    String ending = file.substring(dot + 1).replaceAll("[^A-Za-z0-9]", "");
    return clean.substring(0, Math.min(LONGEST_NAME, clean.length())) + "." + ending;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
