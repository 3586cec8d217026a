package changce.embedding;

import dev.langchain4j.model.openai.internal.embedding.Embedding;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What an endpoint answered, put in the order of the texts: each has exactly one vector. */
final class AnsweredVectors {

  private AnsweredVectors() {}

  /**
   * @param data null when the answer has none
   * @throws IllegalStateException when a vector could belong to another text, or is none
   */
  static List<float[]> of(@Nullable List<Embedding> data, int texts, String model, int dimension) {
    List<Embedding> answered = data == null ? List.of() : data;
    int[] order = order(answered);
    if (!Arrays.equals(sorted(order), IntStream.range(0, texts).toArray())) {
      throw new IllegalStateException(
          "向量模型 %s 对 %d 段文字答了 %d 个向量，序号是 %s：应当从 0 起每段一个，不多、不少、不重复"
              .formatted(model, texts, answered.size(), Arrays.toString(order)));
    }
    float[][] vectors = new float[texts][];
    for (int i = 0; i < texts; i++) {
      vectors[order[i]] = unit(answered.get(i).embedding(), model, dimension);
    }
    return List.of(vectors);
  }

  /** A few servers name no index at all: then the order is all there is. */
  private static int[] order(List<Embedding> data) {
    boolean unnamed = data.stream().allMatch(one -> one.index() == null);
    return IntStream.range(0, data.size())
        .map(i -> unnamed ? i : data.get(i).index() == null ? -1 : data.get(i).index())
        .toArray();
  }

  private static int[] sorted(int[] order) {
    return Arrays.stream(order).sorted().toArray();
  }

  private static float[] unit(@Nullable List<Float> values, String model, int dimension) {
    List<Float> given = values == null ? List.of() : values;
    float[] vector = new float[given.size()];
    double square = 0;
    for (int i = 0; i < vector.length; i++) {
      vector[i] = given.get(i);
      square += (double) vector[i] * vector[i];
    }
    if (vector.length != dimension) {
      throw new IllegalStateException(
          "向量模型 %s 答的向量是 %d 维，changce.embedding.dimension 写的是 %d"
              .formatted(model, vector.length, dimension));
    }
    return divided(vector, Math.sqrt(square), model);
  }

  private static float[] divided(float[] vector, double length, String model) {
    if (!(length > 0 && length < Double.POSITIVE_INFINITY)) {
      throw new IllegalStateException("向量模型 %s 答的向量没有方向，长度是 %s".formatted(model, length));
    }
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }
}
