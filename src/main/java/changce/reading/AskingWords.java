package changce.reading;

import java.util.regex.Pattern;

/**
 * The words by which Chinese asks: 几, 多少, 什么, 哪, 吗, 能不能. What kind of thing is asked for by them,
 * an amount or a day, is for {@code answering.AskedFor}.
 */
public final class AskingWords {

  private static final String OF_A_THING = "哪|什么|啥|谁";
  private static final String OF_A_WAY = "怎么|怎样|如何";
  private static final String OF_A_NUMBER = "多少|几|多久|多长|多大|好[多久大]";
  private static final String WHETHER = "([\\p{IsHan}])不\\1|可不可以|有没有|[吗嘛么呢不没][？?]?$";

  private static final Pattern ASKING =
      Pattern.compile(String.join("|", OF_A_NUMBER, OF_A_WAY, OF_A_THING, WHETHER));

  /** Each with what belongs to it, so that nothing of it stays behind. */
  private static final Pattern WHOLE =
      Pattern.compile("(?:多少|好多|几多)(?:钱|元|天|年)?|多久|多长时间|怎么样?|怎样|如何|什么时候|哪[里儿些个种几]?|什么|啥|谁|[吗嘛呢]$");

  /** With the words in which a question is dressed. Longer ones first. */
  private static final Pattern DRESSING =
      Pattern.compile(
          "为什么|有没有|是不是|能不能|可不可以|会不会|要不要|用不用|够不够|好多钱|多少钱|是什么|哪几个|哪几类|怎么样|怎么办|怎么|怎样"
              + "|如何|什么|多少|好多|哪些|哪个|哪里|哪儿|几个|多久|多大|谁|吗|呢|吧|啊|呀|嘛|么|请问|你好|您好|我想|想问|问一下|告诉我|知道"
              + "|我们|我的|我|你们|你|您|咱们|这个|那个|这些|一下|现在|可以|需要|应该|的话|的|了|是|有|在|和|与|对|把|被|给|能|会|要|就|也|都|还|算");

  private AskingWords() {}

  /** Whether something is asked, rather than told or named. */
  public static boolean in(String text) {
    return ASKING.matcher(text).find();
  }

  /** What is left is what is asked about: 租房补贴 of 租房补贴多少钱. */
  public static String without(String question) {
    return WHOLE.matcher(question).replaceAll("");
  }

  /** Blanks for the asking words, and for 我们, 请问, 的: what is left are words to be searched by. */
  public static String blanked(String folded) {
    return DRESSING.matcher(folded).replaceAll(" ");
  }
}
