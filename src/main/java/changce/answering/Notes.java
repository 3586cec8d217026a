package changce.answering;

import java.time.LocalDate;

/** What the service says in its own name. Everything else it says comes from the library. */
final class Notes {

  static final String NO_POLICY = "政策库里没有查到能回答这个问题的条款，我不能给出答案。请拨打12345政务服务便民热线，或向主管部门咨询。";
  static final String ELSEWHERE = "这里只回答长沙市的政策问题，其他地方的政策请咨询当地的主管部门或12345热线。";
  static final String MODEL_UNAVAILABLE = "生成模型暂时不可用，以下直接引用政策条款的原句。";
  static final String MODEL_INTERRUPTED = "生成模型中途中断，其余部分直接引用政策条款的原句。";
  static final String MODEL_UNSUPPORTED = "生成的语句没有通过依据核对，以下直接引用政策条款的原句。";

  private Notes() {}

  static String past(LocalDate day) {
    return "以上是%s时的规定，其中可能已有失效的，不能当作现行政策使用。".formatted(day);
  }
}
