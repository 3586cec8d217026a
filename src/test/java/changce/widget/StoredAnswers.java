package changce.widget;

import changce.conversation.AnswerEvent.ShownSource;
import changce.policy.Passage;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Answers as the service keeps them, with clauses that no library need hold. */
record StoredAnswers(JdbcTemplate jdbc, JsonMapper json) {

  /** What an answer took from a clause. */
  record Taken(String sentence, IntFunction<Object> source) {

    Taken(String sentence, String clause) {
      this(sentence, mark -> shown(mark, clause));
    }

    static Taken of(String sentence, Passage passage) {
      return new Taken(sentence, mark -> ShownSource.of(mark, passage, LocalDate.of(2026, 11, 25)));
    }
  }

  record Stored(UUID conversation, UUID question) {}

  /** The sentences in order, each with the clause it rests on. */
  Stored store(String question, List<Taken> taken) {
    Stored stored = new Stored(UUID.randomUUID(), UUID.randomUUID());
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    jdbc.update(
        "insert into conversation (id, channel, started_at) values (?, 'page', ?)",
        stored.conversation(),
        now);
    jdbc.update(
        "insert into question (id, conversation_id, text, asked_at) values (?, ?, ?, ?)",
        stored.question(),
        stored.conversation(),
        question,
        now);
    jdbc.update(
        "insert into answer (question_id, outcome, text, started_at) values (?, 'answered_full', '', ?)",
        stored.question(),
        now);
    add(
        stored,
        0,
        "accepted",
        Map.of(
            "question",
            stored.question(),
            "conversation",
            stored.conversation(),
            "text",
            question));
    add(
        stored,
        1,
        "sources",
        Map.of(
            "sources",
            IntStream.range(0, taken.size())
                .mapToObj(i -> taken.get(i).source().apply(i + 1))
                .toList()));
    for (int mark = 1; mark <= taken.size(); mark++) {
      String text = taken.get(mark - 1).sentence();
      add(
          stored,
          mark + 1,
          "sentence",
          Map.of("sentence", mark, "text", text, "citations", List.of(mark), "origin", "clause"));
    }
    add(
        stored,
        taken.size() + 2,
        "outcome",
        Map.of("outcome", "answered_full", "asOf", "2026-11-25", "label", "内容由 AI 生成"));
    return stored;
  }

  private void add(Stored stored, int sequence, String type, Map<String, ?> data) {
    jdbc.update(
        "insert into answer_event (question_id, sequence, type, data) values (?, ?, ?, ?)",
        stored.question(),
        sequence,
        type,
        json.writeValueAsString(data));
  }

  private static Map<String, Object> shown(int mark, String clause) {
    return Map.of(
        "mark", mark,
        "passage", UUID.randomUUID(),
        "title", "奖励办法",
        "kind", "原文",
        "region", "长沙市",
        "validity", "未载明终止日期",
        "headings", List.of("奖励标准"),
        "text", clause,
        "source", "测试");
  }
}
