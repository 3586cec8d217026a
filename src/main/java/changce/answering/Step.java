package changce.answering;

import changce.answering.AnswerPart.Ending;
import java.util.Optional;
import java.util.function.Consumer;

/** One step of the answering policy. */
interface Step {

  /**
   * @param show takes what is shown on the way, only when this step ends the answer
   * @return how the answer ends; empty when it is for the next step
   */
  Optional<Ending> take(Inquiry inquiry, Consumer<AnswerPart> show);
}
