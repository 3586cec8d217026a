package changce.embedding;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import changce.writing.Fold;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;

/** bge-small-zh-v1.5, quantised, 512 dimensions, from the class path. */
class InProcessEmbedding implements TextEmbedding, DisposableBean {

  private static final String MODEL = "bge-small-zh-v1.5-q";
  private static final int DIMENSION = 512;

  private final ExecutorService workers =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemon());
  private final AbstractInProcessEmbeddingModel model =
      new AbstractInProcessEmbeddingModel(workers) {
        @Override
        protected OnnxBertBiEncoder model() {
          return Loaded.ENCODER;
        }
      };

  InProcessEmbedding() {
    embed("预热");
  }

  /** Keeps nothing of a text, so that one serves all who embed in this JVM. */
  private static final class Loaded {
    static final OnnxBertBiEncoder ENCODER = load();
  }

  @Override
  public String model() {
    return MODEL;
  }

  @Override
  public int dimension() {
    return DIMENSION;
  }

  @Override
  public float[] embed(String text) {
    return model.embed(readable(text)).content().vector();
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    List<TextSegment> segments =
        texts.stream().map(text -> TextSegment.from(readable(text))).toList();
    return segments.isEmpty()
        ? List.of()
        : model.embedAll(segments).content().stream().map(Embedding::vector).toList();
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }

  /** The packaged tokenizer neither lower-cases nor folds: HTTP, Ａ and ㎡ would all be unknown. */
  private static String readable(String text) {
    return Fold.lower(text);
  }

  /**
   * One thread per run and as many runs as cores: LangChain4j's own class starts a pool of spinning
   * threads per session, which doubles the latency as soon as two questions come at once.
   */
  private static OnnxBertBiEncoder load() {
    try (InputStream onnx = resource("/" + MODEL + ".onnx");
        InputStream tokenizer = resource("/" + MODEL + "-tokenizer.json")) {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      OrtSession.SessionOptions options = new OrtSession.SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.addConfigEntry("session.intra_op.allow_spinning", "0");
      OrtSession session = environment.createSession(onnx.readAllBytes(), options);
      return new OnnxBertBiEncoder(environment, session, tokenizer, PoolingMode.CLS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (OrtException e) {
      throw new IllegalStateException("The embedding model does not load: " + e.getMessage(), e);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = InProcessEmbedding.class.getResourceAsStream(name);
    if (resource == null) {
      throw new IOException("Not on the class path: " + name);
    }
    return resource;
  }

  private static java.util.concurrent.ThreadFactory daemon() {
    return task -> {
      Thread thread = new Thread(task, "embedding");
      thread.setDaemon(true);
      return thread;
    };
  }
}
