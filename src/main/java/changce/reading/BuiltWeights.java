package changce.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was learned when the service was built, a file for each set of examples, so that the start
 * need not learn it. A file that is torn counts as none.
 *
 * @param keeps what has to be learned is added: while the service is being built
 */
record BuiltWeights(Path folder, boolean keeps) {

  private static final Logger LOG = LoggerFactory.getLogger(BuiltWeights.class);

  /**
   * @param from digest of what they are learned from
   * @param learning gives null when it could not be learned
   */
  @Nullable QuestionWeights get(String from, Supplier<@Nullable QuestionWeights> learning) {
    Path file = folder.resolve(from);
    if (Files.isReadable(file)) {
      try {
        return read(file);
      } catch (IOException e) {
        LOG.warn("{} 读不出来，重新学习：{}", file, e.getMessage());
      }
    }
    QuestionWeights learned = learning.get();
    if (keeps && learned != null) {
      keep(file, learned);
    }
    return learned;
  }

  private static QuestionWeights read(Path file) throws IOException {
    CheckedInputStream checked =
        new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), new CRC32());
    try (DataInputStream in = new DataInputStream(checked)) {
      QuestionWeights weights = QuestionWeights.read(in);
      long sum = checked.getChecksum().getValue();
      if (in.readLong() != sum) {
        throw new IOException("checksum");
      }
      return weights;
    }
  }

  /** A build that cannot keep them is slower to start, not broken. */
  private void keep(Path file, QuestionWeights weights) {
    try {
      Files.createDirectories(folder);
      // A temporary file of the JDK's could be read by nobody but who built the service.
      Path written = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
      CheckedOutputStream checked =
          new CheckedOutputStream(
              new BufferedOutputStream(Files.newOutputStream(written)), new CRC32());
      try (DataOutputStream out = new DataOutputStream(checked)) {
        weights.write(out);
        out.writeLong(checked.getChecksum().getValue());
      }
      Files.move(written, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} 没有写成：{}", file, e.getMessage());
    }
  }
}
