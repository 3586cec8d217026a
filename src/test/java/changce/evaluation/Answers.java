package changce.evaluation;

import changce.policy.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/** Puts a sentence among others of its passage, as it would stand in an answer. */
final class Answers {

  private static final int MOST_NEIGHBOURS = 4;
  private static final Pattern SAYS = Pattern.compile(".*(?:\\d|可以|应当|不得|不能|由|是|有).*");

  private Answers() {}

  static Draft around(Passage passage, String sentence, SplittableRandom random, Draft draft) {
    List<String> others =
        TrueSentences.of(passage).stream().filter(own -> !near(own, sentence)).toList();
    int most = Math.min(others.size(), random.nextInt(MOST_NEIGHBOURS + 1));
    List<String> sentences = new ArrayList<>(Shuffled.of(others, random).subList(0, most));
    int target = random.nextInt(sentences.size() + 1);
    sentences.add(target, sentence);
    return new Draft(
        passage,
        draft.group(),
        draft.form(),
        List.copyOf(sentences),
        target,
        draft.citing(),
        draft.original(),
        draft.fragment());
  }

  /** Holds something that another source cannot hold by chance. */
  static boolean says(String sentence) {
    return SAYS.matcher(sentence).matches() && !sentence.contains("有效期未见");
  }

  /** Told by most of its pairs of characters: the same sentence, changed here or there. */
  private static boolean near(String own, String sentence) {
    return Pairs.share(own, sentence) > 0.6 || Pairs.share(sentence, own) > 0.6;
  }
}
