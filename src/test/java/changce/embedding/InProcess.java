package changce.embedding;

/** The model in process, without the rest of the service. */
public final class InProcess {

  private InProcess() {}

  public static TextEmbedding embedding() {
    return new InProcessEmbedding();
  }
}
