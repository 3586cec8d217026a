package changce.writing;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that cannot be used: which, where and why, for whoever keeps it. */
public final class UnusableFile extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /**
   * @param line from 1; 0 when it is the file as a whole
   * @param reason in words
   */
  public UnusableFile(Path file, int line, String reason) {
    this(file.toAbsolutePath().toString(), line, reason, null);
  }

  /**
   * @param file where it lies, as whoever keeps it would look for it
   */
  UnusableFile(String file, int line, String reason, @Nullable Throwable cause) {
    super(file + (line == 0 ? "" : " 第 " + line + " 行") + "：" + reason, cause);
    this.line = line;
  }

  public int line() {
    return line;
  }
}
