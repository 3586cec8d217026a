package changce.bench;

import changce.TestStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Any number of answers of the last year, as the service would have stored them: words that are in
 * every third answer, in every hundredth and in one of 50,000, on all channels, with every outcome;
 * one in twenty is reviewed.
 */
final class SampleAnswers {

  static final String FREQUENT = "补贴";
  static final String SELDOM = "技能提升";
  static final String RARE = "梅溪湖四十二号面馆";
  static final String SITE = "changsha-portal";
  static final String RARE_SITE = "yuelu-park";

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");
  private static final int BATCH = 2000;

  private static final List<String> WHO =
      List.of("我们公司", "个体户", "硕士毕业生", "本科毕业生", "外地来长沙的企业", "餐饮店", "小微企业", "刚注册的公司", "制造企业", "合作社");
  private static final List<String> WHAT =
      List.of(
          "租房补贴怎么申请",
          "个转企要不要先注销",
          "小升规奖励多少",
          "高新技术企业认定条件",
          "社保补贴能领几年",
          "创业担保贷款额度",
          "施工许可谁来批",
          "食品经营许可要多久",
          "稳岗返还什么时候发",
          "上规以后有什么义务",
          "购房补贴还有没有",
          "绿卡怎么办",
          "税收优惠到哪一年",
          "专精特新小巨人奖多少",
          "场地租金补贴标准",
          "审批权限下放到哪一级");
  private static final List<String> SAID =
      List.of(
          "符合条件的企业可以申请一次性奖励10万元。",
          "租房补贴按月发放，硕士两年总额为2万元。",
          "个体工商户可以直接变更登记为企业。",
          "申请材料经所在区县初审后报市局。",
          "补贴资金由市区两级财政按比例承担。",
          "本办法自2022年9月1日起施行，有效期五年。",
          "达到标准的企业应在当月向统计机构申报。",
          "许可事项由区县行政审批局办理，承诺时限为5个工作日。",
          "企业应当按时缴纳社会保险费。",
          "贷款额度最高不超过300万元，贴息期限两年。");
  private static final List<String> TOPICS =
      List.of("个转企", "小升规", "人才", "审批", "创业", "税费", "社保", "专精特新");
  private static final List<String> CHANNELS =
      List.of("page", "page", "widget", "widget", "widget", "wechat", "wechat", "api");
  private static final List<String> MODELS = List.of("qwen-max", "qwen-max", "deepseek-v3");

  private final Random random = new Random(20261124);
  private final List<String> policies;

  /**
   * @param policies slugs that answers cite
   */
  SampleAnswers(List<String> policies) {
    this.policies = policies;
  }

  void write(DataSource store, int count) throws SQLException {
    try (Connection connection = store.getConnection()) {
      connection.setAutoCommit(false);
      if (TestStore.postgres()) {
        connection.createStatement().execute("drop index answer_by_text");
        connection.createStatement().execute("set session_replication_role = replica");
      } else {
        connection.createStatement().execute("set referential_integrity false");
      }
      write(connection, count);
      connection.commit();
      if (TestStore.postgres()) {
        connection.createStatement().execute("set session_replication_role = default");
        connection.createStatement().execute("set maintenance_work_mem = '512MB'");
        connection
            .createStatement()
            .execute(
                "create index answer_by_text on answer using gin (answer_pairs(question, text))");
        connection.commit();
        connection.setAutoCommit(true);
        connection.createStatement().execute("vacuum analyze");
      }
    }
  }

  private void write(Connection connection, int count) throws SQLException {
    long now = System.currentTimeMillis();
    long year = 365L * 24 * 3600 * 1000;
    try (PreparedStatement question =
            connection.prepareStatement(
                "insert into question (id, conversation_id, text, asked_at) values (?, ?, ?, ?)");
        PreparedStatement answer =
            connection.prepareStatement(
                """
                insert into answer (question_id, outcome, text, model, prompt_version, started_at, finished_at, route,
                  conversation_id, channel, question, topics, asked_on, sources_ms, first_sentence_ms, whole_ms, blocked, support, review, site)
                values (?, ?, ?, ?, ?, ?, ?, 'policy_question', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """);
        PreparedStatement source =
            connection.prepareStatement(
                """
                insert into answer_source (question_id, mark, passage_id, title, headings, text, policy, cited)
                values (?, ?, ?, ?, '第三条', '符合条件的企业可以申请一次性奖励10万元。', ?, ?)
                """);
        PreparedStatement feedback =
            connection.prepareStatement(
                "insert into feedback (question_id, helpful, given_at) values (?, ?, ?)");
        SampleReviews reviews = new SampleReviews(connection, random);
        SampleCalls calls = new SampleCalls(connection, random)) {
      for (int i = 0; i < count; i++) {
        Instant at = Instant.ofEpochMilli(now - year + year * i / count);
        one(question, answer, source, feedback, reviews, calls, at, i);
        if (i % BATCH == BATCH - 1 || i == count - 1) {
          question.executeBatch();
          answer.executeBatch();
          source.executeBatch();
          feedback.executeBatch();
          reviews.write();
          calls.write();
          connection.commit();
        }
      }
    }
  }

  private void one(
      PreparedStatement question,
      PreparedStatement answer,
      PreparedStatement source,
      PreparedStatement feedback,
      SampleReviews reviews,
      SampleCalls calls,
      Instant at,
      int number)
      throws SQLException {
    UUID id = id(at);
    OffsetDateTime time = at.atOffset(ZoneOffset.UTC);
    String asked = question(number);
    question.setObject(1, id);
    question.setObject(2, id);
    question.setString(3, asked);
    question.setObject(4, time);
    question.addBatch();
    int kind = random.nextInt(1000);
    boolean answered = kind < 780;
    int whole = (int) Math.round(Math.exp(7 + random.nextGaussian()));
    answer.setObject(1, id);
    answer.setString(2, outcome(kind));
    answer.setString(3, answered ? said() : "");
    String model = any(MODELS);
    String prompt = "answer-" + (3 + number / 400_000);
    answer.setString(4, answered ? model : null);
    answer.setString(5, answered ? prompt : null);
    answer.setObject(6, time);
    answer.setObject(7, time.plusNanos(whole * 1_000_000L));
    answer.setObject(8, id);
    String channel = any(CHANNELS);
    answer.setString(9, channel);
    answer.setString(10, asked);
    answer.setString(11, answered ? "|" + any(TOPICS) + "|" + any(TOPICS) + "|" : null);
    answer.setObject(12, LocalDate.ofInstant(at, CHANGSHA));
    answer.setInt(13, 20 + random.nextInt(60));
    answer.setInt(14, whole / 2);
    answer.setInt(15, whole);
    answer.setInt(16, random.nextInt(50) == 0 ? 1 + random.nextInt(3) : 0);
    answer.setObject(17, answered ? 0.5 + random.nextDouble() / 3 : null, Types.REAL);
    answer.setString(18, reviews.add(id, time));
    answer.setString(19, channel.equals("widget") ? site() : null);
    answer.addBatch();
    if (answered) {
      calls.add(id, model, prompt, whole);
    }
    for (int mark = 1; answered && mark <= 3; mark++) {
      String policy = policies.get((int) (Math.pow(random.nextDouble(), 2) * policies.size()));
      source.setObject(1, id);
      source.setInt(2, mark);
      source.setObject(
          3, UUID.nameUUIDFromBytes(policy.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      source.setString(4, policy);
      source.setString(5, policy);
      source.setBoolean(6, mark < 3);
      source.addBatch();
    }
    if (random.nextInt(12) == 0) {
      feedback.setObject(1, id);
      feedback.setBoolean(2, random.nextInt(4) > 0);
      feedback.setObject(3, time.plusMinutes(2));
      feedback.addBatch();
    }
  }

  private String question(int number) {
    String asked = any(WHO) + any(WHAT) + "？";
    if (number % 50_000 == 777) {
      return RARE + asked;
    }
    return random.nextInt(100) == 0 ? SELDOM + asked : asked + (number % 9973);
  }

  private String said() {
    StringBuilder text = new StringBuilder();
    int sentences = 3 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      text.append(any(SAID));
    }
    return text.toString();
  }

  /** Nearly all of the widget's visitors come from one website, one in 4,000 from a small one. */
  private String site() {
    return random.nextInt(4000) == 0 ? RARE_SITE : random.nextInt(10) == 0 ? "rcfw" : SITE;
  }

  private static String outcome(int kind) {
    if (kind < 600) {
      return "answered_full";
    }
    if (kind < 700) {
      return "answered_partial";
    }
    if (kind < 780) {
      return "answered_by_rule";
    }
    if (kind < 850) {
      return "clarification";
    }
    if (kind < 900) {
      return "smalltalk";
    }
    return kind < 990
        ? "unanswerable_no_policy"
        : kind < 998 ? "guarded_injection" : "failed_timeout";
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** Of version 7, as the service makes them. */
  private UUID id(Instant at) {
    long random12 = random.nextLong() & 0x0FFFL;
    return new UUID(
        at.toEpochMilli() << 16 | 0x7000L | random12,
        (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
  }
}
