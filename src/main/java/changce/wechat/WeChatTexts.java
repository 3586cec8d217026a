package changce.wechat;

import java.util.Set;

/** The channel's own sentences. */
final class WeChatTexts {

  static final String GREETING =
      """
      您好，这里是长策，为企业解答长沙市政策问题：个转企、小升规、人才政策、审批权限。

      直接把问题发给我就行，例如：
      个转企有什么支持？
      我们是餐饮店，一年做了230万，算上规吗？

      我是人工智能，只依据政策文件回答，每句话都注明出处；没有依据就说没有。回答由 AI 生成，仅供参考，不是法律意见，以政府文件原文为准。
      回复“人工”可以找到人。""";

  static final String ONLY_TEXT = "收到。我现在只看得懂文字，看不了图片，也听不了语音。请把问题打成文字发给我，例如：个转企有什么支持？";
  static final String NOTHING_WAITING = "没有等着发给您的回答。请直接把问题发给我。";
  static final String TOO_MANY = "您前面的问题还在回答，请等前面的答完再问。回复“继续”可以取已经写好的回答。";
  static final String ALL_BUSY = "现在咨询的人太多，请过一会儿再发。急事可拨打12345政务服务便民热线。";
  static final String FAILED = "系统出了故障，这个问题没有答完，已记录。请稍后再问，或拨打12345政务服务便民热线。";
  static final String THANKS_HELPFUL = "谢谢，您的评价已经记下。";
  static final String THANKS_NOT_HELPFUL = "谢谢，已经记下，会有人核对这条回答。也可以换一种说法再问，或回复“人工”。";
  static final String NEXT = "继续";
  static final String PERSON = "人工";

  /** As they are folded. */
  static final Set<String> NEXT_WORDS = Set.of(NEXT, "continue");

  static final Set<String> PERSON_WORDS = Set.of(PERSON, "person");

  /** A tap sends the word for the visitor. */
  static final String NEXT_LINK =
      "<a href=\"weixin://bizmsgmenu?msgmenucontent=继续&msgmenuid=1\">继续</a>";

  static final String MORE_OF_IT = "\n\n（未完，回复“继续”看下一段）";
  static final String MORE = "\n\n（还有%d条等着您，回复“继续”查看）";
  static final String AGAIN = "（这条可能已经发过，再发一次）\n";
  static final String ABOUT = "您问：%s\n\n";
  static final String LINK_NAME = "查看全文和依据原文";
  static final String RATE = "有帮助请回复1，没有帮助请回复2。";
  static final String MAY_BE_ASKED = "还可以问：";
  static final String CHOOSE = "请回复前面的数字，或直接写出来。";

  static final String LINK_NAME_ENGLISH = "The whole answer and its sources";
  static final String RATE_ENGLISH = "Reply 1 if this helped, 2 if not.";
  static final String MAY_BE_ASKED_ENGLISH = "You may also ask:";
  static final String CHOOSE_ENGLISH = "Reply with the number, or write it out.";

  static final String TOO_MANY_ENGLISH =
      "Your earlier questions are still being answered; please ask when they are. Reply “continue”"
          + " for what is ready.";
  static final String ALL_BUSY_ENGLISH =
      "Too many people are asking just now. Please try again in a while. For urgent matters call"
          + " 12345.";
  static final String THANKS_HELPFUL_ENGLISH = "Thank you, your rating has been noted.";
  static final String THANKS_NOT_HELPFUL_ENGLISH =
      "Thank you, it has been noted and somebody will check this answer. You may also ask in other"
          + " words, or reply “person”.";
  static final String NEXT_LINK_ENGLISH =
      "<a href=\"weixin://bizmsgmenu?msgmenucontent=continue&msgmenuid=1\">continue</a>";
  static final String MORE_OF_IT_ENGLISH = "\n\n(To be continued: reply “continue”)";
  static final String MORE_ENGLISH = "\n\n(%d more for you: reply “continue”)";
  static final String AGAIN_ENGLISH = "(This may have reached you before.)\n";
  static final String ABOUT_ENGLISH = "You asked: %s\n\n";

  static final String NOT_YET = "正在查阅政策，还没有写完。请过一会儿点 " + NEXT_LINK + "（或回复“继续”）取回答。";

  private WeChatTexts() {}

  static String tooMany(boolean english) {
    return english ? TOO_MANY_ENGLISH : TOO_MANY;
  }

  static String allBusy(boolean english) {
    return english ? ALL_BUSY_ENGLISH : ALL_BUSY;
  }

  static String thanks(boolean helpful, boolean english) {
    if (helpful) {
      return english ? THANKS_HELPFUL_ENGLISH : THANKS_HELPFUL;
    }
    return english ? THANKS_NOT_HELPFUL_ENGLISH : THANKS_NOT_HELPFUL;
  }

  static String moreOfIt(boolean english) {
    return english ? MORE_OF_IT_ENGLISH : MORE_OF_IT;
  }

  static String more(int waiting, boolean english) {
    return (english ? MORE_ENGLISH : MORE).formatted(waiting);
  }

  static String again(boolean english) {
    return english ? AGAIN_ENGLISH : AGAIN;
  }

  static String about(String question, boolean english) {
    return (english ? ABOUT_ENGLISH : ABOUT).formatted(question);
  }

  /**
   * @param link to the page that shows the answer once it is there
   */
  static String notYet(String link, boolean english) {
    if (english) {
      return ("The policies are being looked up, the answer is not ready yet. Please tap %s (or reply"
              + " “continue”) in a while; or open <a href=\"%s\">its page</a> and wait there.")
          .formatted(NEXT_LINK_ENGLISH, link);
    }
    return "正在查阅政策，还没有写完。请过一会儿点 %s（或回复“继续”）取回答；也可以打开<a href=\"%s\">回答页面</a>等着看。"
        .formatted(NEXT_LINK, link);
  }

  /**
   * @param handover the page on which a contact is left for staff
   */
  static String person(String handover, String contact, boolean english) {
    if (english) {
      return ("To talk to a person, call 12345, the government service hotline.%s\n\nYou may also <a"
              + " href=\"%s\">pass the question on to staff</a>: leave a contact and somebody will"
              + " answer.")
          .formatted(contact.isBlank() ? "" : "\n" + contact, handover);
    }
    return "人工咨询请拨打12345政务服务便民热线。%s\n\n也可以<a href=\"%s\">把问题转给工作人员</a>：留下联系方式，会有人答复。"
        .formatted(contact.isBlank() ? "" : "\n" + contact, handover);
  }
}
