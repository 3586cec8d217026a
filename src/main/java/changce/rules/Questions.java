package changce.rules;

import changce.rules.RuleReply.AskBack;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The questions put in one case: no more than four, the last for all that is still missing. */
final class Questions {

  private static final int MOST = 4;
  private static final String TOGETHER = "还差几项，请一次说完：%s。";

  private final Set<String> inputs = new LinkedHashSet<>();
  private @Nullable AskBack last;

  AskBack put(AskBack ask, List<Input> remaining) {
    inputs.add(ask.input());
    last = ask;
    List<String> labels = remaining.stream().map(Input::label).toList();
    return inputs.size() < MOST || labels.size() < 2
        ? ask
        : RuleNotes.before(TOGETHER.formatted(String.join("、", labels)), ask);
  }

  /** The one that waits for an answer, as it was first put. */
  @Nullable AskBack last() {
    return last;
  }

  void none() {
    last = null;
  }
}
