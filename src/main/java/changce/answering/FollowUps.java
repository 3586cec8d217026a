package changce.answering;

import changce.answering.AnswerPart.Source;
import changce.policy.Passage;
import changce.policy.Policy;
import changce.retrieval.PassageSearch;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What may be asked next: the headings of clauses near those that were given, where a heading is a
 * question. Each has a clause that answers it.
 */
@Component
class FollowUps {

  private static final int MOST = 3;
  private static final int LONGEST = 24;

  private static final Pattern ASKS =
      Pattern.compile("多少|怎么|哪|什么|几|吗|谁|怎样|能不能|要不要|要不|如何|行不行|是不是|有没有|可不可以|多久|多大|会不会|算不算");

  private final PassageSearch search;

  FollowUps(PassageSearch search) {
    this.search = search;
  }

  List<String> after(Inquiry inquiry, List<Source> given) {
    Set<String> asked = new LinkedHashSet<>();
    given.forEach(source -> asked.add(question(source.passage())));
    List<String> followUps = new ArrayList<>();
    for (Passage near : search.beside(given.get(0).passage(), inquiry.day())) {
      String question = question(near);
      if (followUps.size() < MOST && mayBeAsked(near, question) && asked.add(question)) {
        followUps.add(question);
      }
    }
    return followUps;
  }

  private static boolean mayBeAsked(Passage passage, String question) {
    return passage.policy().kind() == Policy.Kind.DIGEST
        && question.length() <= LONGEST
        && ASKS.matcher(question).find();
  }

  private static String question(Passage passage) {
    String heading = passage.headings().get(passage.headings().size() - 1);
    return heading.endsWith("？") ? heading : heading + "？";
  }
}
