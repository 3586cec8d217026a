package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import changce.embedding.VectorCode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PassageSentencesTests {

  private static final HashEmbedding EMBEDDING = new HashEmbedding("test", 64);
  private static final List<String> HEADINGS = List.of("材料");
  private static final String TEXT = "应当提交：\n（一）平面图；\n（二）合格证明；\n（三）人员名单。";

  private final LedIn list = LedIn.of(HEADINGS, TEXT).get(0);

  @Test
  void wholeListIsAsNearAsItsText() {
    assertThat(near(list, list.meant())).isCloseTo(1, within(0.001));
  }

  @Test
  void listWithSomeOfItsItemsIsAsNearAsTheNearest() {
    LedIn two = list.with(list.items().subList(0, 2));
    LedIn plan = list.with(list.items().subList(0, 1));
    LedIn proof = list.with(list.items().subList(1, 2));
    assertThat(near(two, plan.meant())).isEqualTo(near(plan, plan.meant()));
    assertThat(near(two, proof.meant())).isEqualTo(near(proof, proof.meant()));
  }

  @Test
  void nothingIsKnownOfWhatWasNotStored() {
    Map<String, VectorCode> codes = codes();
    codes.remove(PolicyFile.sha256(list.with(list.items().subList(0, 1)).meant()));
    PassageSentences lacking = PassageSentences.of(passage(), codes);
    float[] question = EMBEDDING.embed("平面图");
    assertThat(lacking.complete()).isFalse();
    assertThat(lacking.likeness(list.with(list.items().subList(0, 2)), question)).isEmpty();
    assertThat(lacking.likeness(list.with(list.items().subList(1, 3)), question)).isPresent();
  }

  private double near(LedIn sentence, String question) {
    PassageSentences sentences = PassageSentences.of(passage(), codes());
    assertThat(sentences.complete()).isTrue();
    return sentences.likeness(sentence, EMBEDDING.embed(question)).orElseThrow();
  }

  private Map<String, VectorCode> codes() {
    Map<String, VectorCode> codes = new HashMap<>();
    list.embedded()
        .map(LedIn::meant)
        .forEach(text -> codes.put(PolicyFile.sha256(text), VectorCode.of(EMBEDDING.embed(text))));
    return codes;
  }

  private static Passage passage() {
    Policy policy =
        new Policy(
            "rent",
            "备案须知",
            null,
            Policy.Kind.ORIGINAL,
            null,
            null,
            new Validity(null, null, Validity.Status.CURRENT, null),
            "长沙市",
            List.of(),
            "测试",
            null,
            Policy.Verification.OFFICIAL);
    return new Passage(new PassageId(new UUID(0, 1)), policy, HEADINGS, 0, TEXT);
  }
}
