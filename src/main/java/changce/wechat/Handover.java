package changce.wechat;

import changce.conversation.Answer;
import changce.conversation.AnswerEvent.Ended;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a visitor finds a person. */
@Component
class Handover {

  private final Visitors visitors;
  private final ShownAnswers shown;
  private final WeChatSettings settings;

  Handover(Visitors visitors, ShownAnswers shown, WeChatSettings settings) {
    this.visitors = visitors;
    this.shown = shown;
    this.settings = settings;
  }

  /** With the office of the answer shown last, and a link that tells staff which it was. */
  String text(WeChatVisitor visitor, boolean asksInEnglish) {
    Optional<Answer> last = shown.of(shown.last(visitor).orElse(null), visitors.talk(visitor));
    String page =
        settings.pageUrl()
            + "/handover"
            + last.map(answer -> "?question=" + answer.id().value()).orElse("");
    return WeChatTexts.person(
        page,
        last.map(Handover::contact).orElse(""),
        asksInEnglish || last.filter(Answer::english).isPresent());
  }

  private static String contact(Answer answer) {
    Ended ended = answer.ended();
    return ended == null || ended.contact() == null ? "" : ended.contact();
  }
}
