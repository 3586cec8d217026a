package changce.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishReaderTests {

  private static final EnglishReader READER = EnglishReader.of(Path.of("knowledge/english.yml"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          How much is the rent subsidy for master graduates in Changsha? | 长沙硕士租房补贴多少钱
          How much rent subsidy does a master get in Changsha?           | 长沙硕士领取租房补贴多少钱
          Which documents do I need for the rent subsidy?                | 租房补贴什么材料
          How many shareholders may a limited liability company have?    | 有限责任公司多少股东
          What is the VAT threshold?                                     | 增值税起征点是多少
          What is a little giant?                                        | 专精特新小巨人是什么
          May a foreign expert apply for a green card?                   | 外国专家申请人才绿卡可以吗
          How much is the rent subsidy and where do I apply?             | 租房补贴多少钱，在哪里办
          """)
  void whatAsksIsSaidLastAndWhatDescribesFirst(String english, String chinese) {
    assertThat(READER.read(english).chinese()).isEqualTo(chinese);
  }

  @Test
  void inflectedFormIsTheWordAndTheLongestPhraseIsTaken() {
    assertThat(READER.read("subsidies for small and medium enterprises").chinese())
        .isEqualTo("中小企业补贴");
    assertThat(READER.read("rent subsidy").chinese()).isEqualTo("租房补贴");
    assertThat(READER.read("loans to SMEs").chinese()).isEqualTo("贷款中小企业");
  }

  @ParameterizedTest
  @CsvSource({
    "Is that allowed for a supplier, 供应商允许吗",
    "the allowances for masters, 硕士补贴",
    "the police and our policies, 公安部门政策"
  })
  void derivedWordIsNotTheWordThatItIsDerivedFrom(String english, String chinese) {
    assertThat(READER.read(english).chinese()).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "a Category A foreign expert, A类外国专家",
    "class A or class B talent, A类B类人才",
    "a category of talent, 人才类别"
  })
  void classNamedALikeTheArticleIsHeard(String english, String chinese) {
    assertThat(READER.read(english).chinese()).isEqualTo(chinese);
  }

  @ParameterizedTest
  @CsvSource({
    "revenue of 2.3 million yuan, 230万元营业收入",
    "revenue of RMB 500000, 50万元营业收入",
    "revenue of 120 million, 1.2亿营业收入",
    "a loan for two years, 2年贷款",
    "graduate aged 35 years old, 毕业生年龄35岁",
    "graduated on May 1 2026, 2026年5月1日毕业生",
    "graduated on 2026-05-01, 2026年5月1日毕业生",
    "subsidy in 2018, 2018年补贴",
    "payment within 60 days, 60天付款",
    "payment within sixty days, 60天付款",
    "a company with fifteen employees, 15人企业",
    "a company with 80 employees, 80人企业"
  })
  void figuresAreWrittenAsTheRulesReadThem(String english, String chinese) {
    assertThat(READER.read(english).chinese()).isEqualTo(chinese);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Which subsidy pays for my honeymoon cruise tickets?",
        "How much rent subsidy does a master get in Zibo?",
        "corporate income tax rate in atlantis",
        "How much does the company pay?? blah blah blah",
        "Our company bought tickets for the concert last month and wants the money back, is that allowed?",
        "How much does a company in Leeds pay its workers when the boss is late?",
        "Which documents do I need?"
      })
  void tooLittleKnownOrAPlaceNotKnownIsNotUnderstood(String english) {
    assertThat(READER.read(english).understood()).isFalse();
  }

  /** As foreigners write: a story, and in it what they ask. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "My colleague finished her PhD at a British university last spring and signed a contract with"
            + " a Changsha hospital. Is she too old for the living allowance at 41?",
        "Our biggest client, a listed group, keeps telling us that the invoice will be settled once its"
            + " own customer transfers the money. Do small suppliers have to put up with that?",
        "The clerk at the service hall said the old paper from 2017 had been replaced. Which notice"
            + " should I quote when I explain our provincial approval powers to the head office?",
        "We hired two young engineers in June and both rent a room near the factory. Are they entitled"
            + " to the monthly rent subsidy, and who hands in the papers, they or the employer?",
        "I run a noodle restaurant together with my husband and we are thinking about turning it into a"
            + " limited company. Will the name on our licence stay the same, and what happens to old debts?",
        "Sorry to bother you again. My accountant insists that our turnover is too low for the"
            + " statistics people to include us. What figure does a wholesale company need?",
        "Suppose my sales in one month are slightly higher than the VAT threshold. Do I owe tax on"
            + " everything or only on the part above it?",
        "A friend of mine who studied abroad is looking for a job here; how many nights can she sleep"
            + " at the youth talent hostel without paying, and which certificate does she show at the desk?",
        "Our government customer received the goods ten weeks ago and the bill is still open. What is"
            + " the legal deadline for a public institution, and does interest accrue?",
        "I have just moved here from Shanghai with my family and would like to purchase our first"
            + " apartment. How much does the city pay towards it if I hold a master's degree?"
      })
  void storyInOrdinaryWordsIsUnderstood(String english) {
    assertThat(READER.read(english)).matches(EnglishQuestion::understood, "understood");
  }

  @Test
  void whatIsLeftOutIsNamedAsItWasWritten() {
    assertThat(READER.read("rent subsidy for master graduates, Sesame").unknown())
        .containsExactly("Sesame");
  }

  @Test
  void wordWithTwoTranslationsOrTakenByYamlForAnotherIsRefused(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("english.yml");
    Files.writeString(file, "words:\n  甲: {补贴: [grant], 奖励: [grants]}\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> EnglishReader.of(file))
        .withMessageContaining("grants：补贴、奖励");
    Files.writeString(file, "ignored: [on]\n");
    assertThatIllegalStateException()
        .isThrownBy(() -> EnglishReader.of(file))
        .withMessageContaining("要加引号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "APP开发公司算规上吗",
        "ERP",
        "P2P公司能上市吗",
        "HR SaaS公司入规",
        "AI ERP CRM 是什么",
        "R&D研发服务机构规上门槛是多少",
        "230"
      })
  void namesInAChineseQuestionMakeItNoEnglishOne(String question) {
    assertThat(Language.of(question)).isEqualTo(Language.CHINESE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rent subsidy master",
        "What is 个转企 and how do I apply?",
        "and for a bachelor?",
        "talk to a person"
      })
  void wordsThatJoinMakeItEnglish(String question) {
    assertThat(Language.of(question)).isEqualTo(Language.ENGLISH);
  }
}
