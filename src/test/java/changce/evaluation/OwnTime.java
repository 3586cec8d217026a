package changce.evaluation;

import changce.embedding.TextEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What all steps take without a model's time, on a service that has been running long enough to be
 * compiled; against embedding the same questions alone, in turns in the same run. A question counts
 * with the median of its rounds, so that what else the machine does is not counted.
 *
 * @param median milliseconds
 * @param p95 milliseconds
 * @param embedding median in milliseconds
 */
record OwnTime(double median, double p95, double embedding) {

  private static final int WARM_UP = 10;
  private static final int ROUNDS = 9;

  static OwnTime of(Pipeline pipeline, TextEmbedding embedding, List<QuestionEntry> questions) {
    List<List<Double>> times = lists(questions.size());
    List<List<Double>> embeddings = lists(questions.size());
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (int i = 0; i < questions.size(); i++) {
        double time = pipeline.answer(questions.get(i)).milliseconds();
        long start = System.nanoTime();
        embedding.embed(questions.get(i).ask());
        double alone = (System.nanoTime() - start) / 1e6;
        if (round >= WARM_UP) {
          times.get(i).add(time);
          embeddings.get(i).add(alone);
        }
      }
    }
    List<Double> own = medians(times);
    return new OwnTime(at(own, 0.5), at(own, 0.95), at(medians(embeddings), 0.5));
  }

  private static List<List<Double>> lists(int count) {
    return IntStream.range(0, count).<List<Double>>mapToObj(i -> new ArrayList<>()).toList();
  }

  private static List<Double> medians(List<List<Double>> rounds) {
    return rounds.stream().map(values -> at(values, 0.5)).toList();
  }

  private static double at(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size())));
  }
}
