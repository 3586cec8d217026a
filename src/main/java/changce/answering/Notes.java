package changce.answering;

import changce.answering.check.OwnFigures;
import changce.policy.PartialDate;
import changce.policy.Passage;
import changce.policy.Policy;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What the service says in its own name. Everything else it says comes from the library. */
final class Notes {

  static final String NO_POLICY = "政策库里没有查到能回答这个问题的条款，我不能给出答案。请拨打12345政务服务便民热线，或向主管部门咨询。";
  static final String OUT_OF_SCOPE =
      "这个问题不在我能回答的范围内。我只依据政策条款回答长沙市的企业政策：个转企、小升规、人才政策、审批权限；别人的情况和将来的变化我不掌握。其他事项可以拨打12345。";
  static final String ELSEWHERE = "这里只回答长沙市的政策问题，其他地方的政策请咨询当地的主管部门或12345热线。";
  static final String MODEL_UNAVAILABLE = "生成模型暂时不可用，以下直接引用政策条款的原句。";
  static final String MODEL_INTERRUPTED = "生成模型中途中断，其余部分直接引用政策条款的原句。";
  static final String MODEL_CUT = "生成的回答太长被截断，其余部分直接引用政策条款的原句。";
  static final String MODEL_UNSUPPORTED = "生成的语句没有通过依据核对，以下直接引用政策条款的原句。";

  static final String MEANT = "没有把握读懂您的问题。如果您想按下面的条件判断，请点选；不是的话，请换个说法再问。";
  static final String WHICH_DISTRICT = "各区县（市）的规定不一样，请问企业在哪个区县（市）？";
  static final String WHICH_MATTER = "您问的是哪件事？请选一个，或者直接写出来。";
  static final String GREETING = "您好，我是长策，只依据政策原文回答长沙市的企业政策问题：个转企、小升规、人才政策、审批权限。请直接说您想了解的事项。";
  static final String ABOUT =
      "我是长策，由程序自动回答，不是真人。我只依据政策库里的条款回答长沙市的企业政策问题，每句话都标出依据；查不到就说查不到。"
          + "回答仅供参考，以政府文件原文为准。不收费，不代办，不收文件，请不要输入身份证号、银行卡号等个人信息。";
  static final String HAND_OVER = "要找人工，请拨打12345政务服务便民热线，说明企业所在区县和要办的事项，由接线员转办主管部门。";
  static final String INJECTION = "这个请求我不能照做。我只依据政策条款回答长沙市的企业政策问题，请直接说您想了解的事项。";
  static final String CONTENT = "这个问题我不能回答。如果您或身边的人有危险，请立即报警或就医，也可以拨打12345求助。政策问题请直接提问。";

  static final String CURATED = "这个回答经工作人员审定。";

  static final String ENDED = "上面的文件不能再当作现行政策使用；之后是否有新的规定没有查到，请以主管部门通知为准。";
  static final String ENDED_REPLACED = "上面已失效的文件不能再当作现行政策使用。";
  static final String MAY_BE_OTHER = "不能肯定所引的条款回答了您的问题，请看它说的是不是您问的事，也可以拨打12345核实。";
  static final String OWN_TIME = "所引的文件已失效，终止日期没有查到，只能从发布日和后来的文件推定当时适用。";

  private Notes() {}

  static final String IN_CHINESE = "引用的是条款的中文原句。";
  static final String ASKS_IN_CHINESE = "下面按中文反问。";

  /** Of a question in English: what was searched for, and what of it was left out. */
  static String readAs(String chinese, List<String> unknown) {
    String left = unknown.isEmpty() ? "" : "没有认出的词未计入：" + String.join(", ", unknown) + "。";
    return "您的问题按“%s”理解。".formatted(chinese) + left;
  }

  /**
   * Of a question that was typed by ear or in dialect; without a full stop.
   *
   * @param words what was read for what was typed
   */
  static String typedAs(List<String> words) {
    return "按“%s”理解".formatted(String.join("、", words));
  }

  /**
   * @param unknown words of an English question, never in Chinese
   */
  static String notRead(List<String> unknown) {
    return "这个英文问题没有读懂，不能回答。%s请换个说法，或用中文再问，也可以拨打12345。"
        .formatted(unknown.isEmpty() ? "" : "不认识的词：" + String.join(", ", unknown) + "。");
  }

  /** Empty when every part was found. */
  static String notFound(List<String> parts) {
    return parts.stream().map("关于“%s”没有查到。"::formatted).collect(Collectors.joining());
  }

  /** Empty when all was looked for. */
  static String askedApart(List<String> parts) {
    return parts.isEmpty() ? "" : "一次最多答三件事，还没有查的请另外再问：%s。".formatted(String.join("；", parts));
  }

  /** What somebody told of himself beside the limit that a clause sets: they must compare it. */
  static String held(OwnFigures.Held held) {
    return "您说的“%s”%s所引条款写的“%s”，请核对是不是同一项指标。".formatted(held.own(), held.stands(), held.limit());
  }

  static String nearest(Passage near) {
    String heading = near.headings().get(near.headings().size() - 1);
    return "政策库里最接近的内容是《%s》的“%s”。".formatted(near.policy().title(), heading);
  }

  /**
   * @param sentence of a document that has ended
   */
  static String then(String sentence) {
    return "已失效的原规定：" + sentence;
  }

  static String past(LocalDate day) {
    return "以上是%s时的规定，其中可能已有失效的，不能当作现行政策使用。".formatted(day);
  }

  /**
   * @param first of all that is cited, one that says when it began or was issued
   */
  static String laterThan(int year, Policy first) {
    LocalDate from = first.validity().from();
    PartialDate issued = first.issuedOn();
    String began =
        from != null ? "自" + from + "起施行" : issued == null ? "" : "于" + issued.inWords() + "发布";
    return "所引文件%s，不是%d年时的规定。".formatted(began, year);
  }

  static String notFoundThen(int year) {
    return "%d年时的规定没有查到。".formatted(year);
  }

  static String askedThen(String question) {
    return "要看那时的规定，请问“%s”。".formatted(question);
  }
}
