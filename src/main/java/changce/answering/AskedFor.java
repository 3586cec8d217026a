package changce.answering;

import java.util.regex.Pattern;

/** What kind of thing a question asks for, and whether a sentence says one. */
enum AskedFor {
  PAPERS(
      "(?:什么|哪些|哪几样?|哪样|啥|么子|几样|几份|多少)[^，。？]{0,4}(?:材料|资料|手续|证件)"
          + "|(?:材料|资料|手续|证件)(?:是什么|有哪些|要哪些|要什么|清单|怎么准备|[呢？?]|$)"
          + "|(?:要|需要?|准备|提交|递交?|带|备)[^，。？]{0,3}(?:材料|资料|证件)(?:[吗么不？?]|$)",
      "材料|资料|手续|证件|证明|证书|申请[书表]|身份证|复印件|合同|凭证|营业执照|报表"),
  LIST(
      "(?:什么|哪些|哪几|啥)[^，。？]{0,4}(?:条件|要求|情形|范围|标准|步骤)|(?:条件|要求|情形|范围|标准|流程|步骤)(?:是什么|有哪些|有什么|是啥)",
      ":|条件|要求|情形|范围|标准|步骤|应当|提交|符合|须|不得"),
  DURATION(
      "多久|多长时间|(?<![十好])几(?:天|年|个月|个工作日)|多少天|多少年|多少个?工作日|有效期|年限|时限",
      "(?<![\\d年月])[\\d一二三四五六七八九十百两]{1,3}\\s*个?(?:工作日|日|天|周|年|小时)|个月|当日|当天|当场|即时|长期|有效期|至20\\d{2}年"),
  DAY("什么时候|何时|几月|几号|哪天|哪一天|截止|什么时间", "\\d\\s*[月日]|[一二三四五六七八九十]月|季度|每年|次年|之日|年底|期间"),
  COUNT(
      "(?:多少|好多|几多)(?:多)?(?:家|户|个(?!月|工作日)|项|条|人|名|类|种|件|批)|(?<![哪十好])几(?:家|户|项|条|类|种|批|个人)",
      "[\\d一二三四五六七八九十百千万两]\\s*[多余]?(?:家|户|个(?!月|工作日)|项|条|人|名|类|种|件|批)"),
  AMOUNT(
      "多少钱|好多钱|(?:补|奖|贴|资助|给|拿|发)[^，。？]{0,4}多少|多少[^，。？天年月人日]{0,2}(?:补|奖|贴|资助|万(?![户人家个台辆亩])|元)|金额"
          + "|(?:贷|罚|交|缴|退|返|额度|限额|税率|比例|占比|几多)[^，。？天年月人日]{0,3}(?:多少|好多|几多)|多少[^，。？]{0,2}(?:税|钱|罚款)|几个点|百分之[几多]",
      "[\\d一二三四五六七八九十百千万亿两]\\s*元|%|[百千]分之|单位[:为是]"),
  PLACE("在哪|哪里|哪儿|去哪|找谁|向谁|哪个(?:部门|单位|机关|局|科室|窗口)", "局|部门|窗口|中心|街道|平台|网|委员会|办公室|电话|政府|机关|银行"),
  ANYTHING("", "");

  private final Pattern asks;
  private final Pattern says;

  AskedFor(String asks, String says) {
    this.asks = Pattern.compile(asks);
    this.says = Pattern.compile(says);
  }

  static AskedFor in(String question) {
    String folded = Wording.folded(question);
    for (AskedFor kind : values()) {
      if (kind.asks.matcher(folded).find()) {
        return kind;
      }
    }
    return ANYTHING;
  }

  /** A heading may ask the same: 在哪里申请、电话多少. */
  boolean isAskedIn(String heading) {
    return this != ANYTHING && asks.matcher(Wording.folded(heading)).find();
  }

  boolean saidIn(String sentence) {
    return says.matcher(Wording.folded(sentence)).find();
  }
}
