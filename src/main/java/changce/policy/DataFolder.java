package changce.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** Where the embedded store lies: it must be writable and have space left, before it is opened. */
final class DataFolder {

  private static final String EMBEDDED = "jdbc:h2:file:";

  private DataFolder() {}

  /**
   * @param url any database's; only the embedded store's is looked at
   * @throws UnusableStore with what to do
   */
  static void check(String url, DataSize freeSpace) {
    store(url)
        .map(store -> Path.of(store + ".mv.db").toAbsolutePath())
        .ifPresent(
            file -> {
              checkWritable(file);
              checkSpace(file, freeSpace);
            });
  }

  /**
   * @return the embedded store's file without its ending; empty for any other database
   */
  static Optional<Path> store(String url) {
    return url.startsWith(EMBEDDED)
        ? Optional.of(Path.of(url.substring(EMBEDDED.length()).split(";", 2)[0]))
        : Optional.empty();
  }

  private static void checkWritable(Path file) {
    try {
      Files.createDirectories(file.getParent());
    } catch (IOException e) {
      throw refused(e);
    }
    if (!Files.isWritable(file.getParent()) || (Files.exists(file) && !Files.isWritable(file))) {
      throw StoreFault.READ_ONLY.refusal();
    }
  }

  private static UnusableStore refused(IOException e) {
    return StoreFault.of(e).orElse(StoreFault.READ_ONLY).refusal();
  }

  private static void checkSpace(Path file, DataSize freeSpace) {
    try {
      if (Files.getFileStore(file.getParent()).getUsableSpace() < freeSpace.toBytes()) {
        throw StoreFault.DISK_FULL.refusal();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
