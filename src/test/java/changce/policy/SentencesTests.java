package changce.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SentencesTests {

  @Test
  void cutsBehindFullStopsAndTheirClosingQuotes() {
    assertThat(Sentences.of("要“应放尽放。”可以分批！真的吗？\n本科1.2万元；硕士2万元"))
        .containsExactly("要“应放尽放。”", "可以分批！", "真的吗？", "本科1.2万元；硕士2万元");
  }

  @Test
  void blankTextHasNone() {
    assertThat(Sentences.of(" \n ")).isEmpty();
  }
}
