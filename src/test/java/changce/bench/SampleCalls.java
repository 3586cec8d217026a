package changce.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;

/** The calls to chat models that answers were made with: one each, and for some a second. */
final class SampleCalls implements AutoCloseable {

  private final PreparedStatement call;
  private final Random random;

  SampleCalls(Connection connection, Random random) throws SQLException {
    this.call =
        connection.prepareStatement(
            """
            insert into model_call (question_id, sequence, purpose, model, prompt_version,
              input_tokens, output_tokens, first_token_ms, whole_ms, ended)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
    this.random = random;
  }

  void add(UUID answer, String model, String prompt, int wholeMs) throws SQLException {
    int sequence = 0;
    if (random.nextInt(5) == 0) {
      add(answer, sequence++, "stand_alone", model, "stand-alone-1", 300);
    }
    add(answer, sequence, "answer", model, prompt, wholeMs);
  }

  private void add(
      UUID answer, int sequence, String purpose, String model, String prompt, int wholeMs)
      throws SQLException {
    call.setObject(1, answer);
    call.setInt(2, sequence);
    call.setString(3, purpose);
    call.setString(4, model);
    call.setString(5, prompt);
    call.setInt(6, 1500 + random.nextInt(2500));
    call.setInt(7, 50 + random.nextInt(300));
    call.setLong(8, wholeMs / 3);
    call.setLong(9, wholeMs);
    call.setString(10, random.nextInt(200) == 0 ? "http 429" : "ok");
    call.addBatch();
  }

  void write() throws SQLException {
    call.executeBatch();
  }

  @Override
  public void close() throws SQLException {
    call.close();
  }
}
