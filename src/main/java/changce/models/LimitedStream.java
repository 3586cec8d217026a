package changce.models;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not grow for ever: a line without an end would fill the memory. */
final class LimitedStream extends FilterInputStream {

  /** A long answer in pieces of one character, and as much reasoning again, is a few megabytes. */
  private static final long MOST_BYTES = 16_000_000;

  private long left = MOST_BYTES;

  LimitedStream(InputStream stream) {
    super(stream);
  }

  @Override
  public int read() throws IOException {
    return counted(super.read(), 1);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    return counted(read, read);
  }

  private int counted(int result, int bytes) throws IOException {
    left -= result < 0 ? 0 : bytes;
    if (left < 0) {
      throw new IOException("more than " + MOST_BYTES + " bytes");
    }
    return result;
  }
}
