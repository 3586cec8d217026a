package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StoreTest
class AuditTrailTests {

  @Autowired AuditTrail trail;
  @Autowired JdbcClient jdbc;

  private long first;

  @BeforeEach
  void someEntries() {
    first = trail.verify().entries() + 1;
    for (String policy : new String[] {"长人才办发〔2022〕9号", "湘政办发〔2022〕11号", "长政发〔2023〕4号"}) {
      trail.record("wang", "policy.publish", policy, "核对无误", "127.0.0.1");
    }
  }

  @AfterEach
  void holdsAgain() {
    assertThat(trail.verify().unbroken()).isTrue();
  }

  @Test
  void holdsWhenNothingWasTouched() {
    AuditCheck check = trail.verify();
    assertThat(check.unbroken()).isTrue();
    assertThat(check.entries()).isEqualTo(first + 2);
    assertThat(trail.hashAt(first + 2)).contains(check.hash());
  }

  @Test
  void breaksAtAnEntryThatWasChanged() {
    broken("update audit_entry set detail = '未核对' where sequence = :it", first + 1, first + 1);
    jdbc.sql("update audit_entry set detail = '核对无误' where sequence = :it")
        .param("it", first + 1)
        .update();
  }

  @Test
  void breaksWhereAnEntryIsMissing() {
    jdbc.sql("update audit_entry set sequence = sequence + 1000 where sequence = :it")
        .param("it", first + 1)
        .update();
    assertThat(trail.verify().brokenAt()).isEqualTo(first + 1);
    jdbc.sql("update audit_entry set sequence = sequence - 1000 where sequence = :it")
        .param("it", first + 1001)
        .update();
  }

  @Test
  void breaksWhenTheEndIsCutOff() {
    jdbc.sql("update audit_entry set sequence = -1 where sequence = :it")
        .param("it", first + 2)
        .update();
    assertThat(trail.verify().brokenAt()).isEqualTo(first + 2);
    jdbc.sql("update audit_entry set sequence = :it where sequence = -1")
        .param("it", first + 2)
        .update();
  }

  @Test
  void breaksWhenTwoTextsAreMovedAgainstEachOther() {
    AuditEntry entry = trail.before(first + 2, null, 1).get(0);
    AuditEntry moved =
        new AuditEntry(
            entry.sequence(),
            entry.at(),
            entry.actor() + "p",
            entry.action().substring(1),
            entry.subject(),
            entry.detail(),
            entry.address(),
            entry.hash());
    assertThat(moved.hashAfter("x")).isNotEqualTo(entry.hashAfter("x"));
  }

  @Test
  void staysOneChainWhenManyWriteAtOnce() {
    CompletableFuture.allOf(
            IntStream.range(0, 40)
                .mapToObj(
                    i ->
                        CompletableFuture.runAsync(
                            () -> trail.record("li", "review.verdict", "answer " + i, "", "")))
                .toArray(CompletableFuture[]::new))
        .join();
    assertThat(trail.verify().entries()).isEqualTo(first + 42);
  }

  @Test
  void holdsWhenVerifiedWhileEntriesAreRecorded() {
    CompletableFuture<Void> recording =
        CompletableFuture.runAsync(
            () ->
                IntStream.range(0, 400)
                    .forEach(i -> trail.record("li", "review.verdict", "answer " + i, "", "")));
    List<Long> breaks = new ArrayList<>();
    while (!recording.isDone()) {
      breaks.add(trail.verify().brokenAt());
    }
    assertThat(breaks).hasSizeGreaterThan(3).containsOnlyNulls();
    assertThat(trail.verify().entries()).isEqualTo(first + 402);
  }

  @Test
  void staysProvableWhenItsOldEndIsRemoved() {
    long before = trail.verify().removed();
    int removed = trail.shorten(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1));
    AuditCheck check = trail.verify();
    assertThat(removed).isGreaterThanOrEqualTo(3);
    assertThat(check.unbroken()).isTrue();
    assertThat(check.removed()).isEqualTo(before + removed);
    AuditEntry cut = trail.before(Long.MAX_VALUE, null, 1).get(0);
    assertThat(cut.action()).isEqualTo("audit.shorten");
    assertThat(cut.subject()).isEqualTo((before + 1) + "-" + check.removed());
    assertThat(trail.hashAt(check.removed()))
        .hasValueSatisfying(
            hash -> assertThat(cut.detail()).isEqualTo(check.removed() + ":" + hash));
    trail.record("wang", "policy.publish", "长政发〔2023〕4号", "", "");
    assertThat(trail.verify().entries()).isEqualTo(check.entries() + 1);
  }

  @Test
  void breaksWhenMoreIsCutOffThanTheChainSays() {
    trail.shorten(OffsetDateTime.now(ZoneOffset.UTC).plusSeconds(1));
    long removed = trail.verify().removed();
    String hash = trail.hashAt(removed).orElseThrow();
    String next = trail.hashAt(removed + 1).orElseThrow();
    jdbc.sql("update audit_entry set sequence = -1 where sequence = :it")
        .param("it", removed + 1)
        .update();
    anchor(removed + 1, next);
    trail.record("wang", "policy.publish", "长政发〔2023〕4号", "", "");
    assertThat(trail.verify().brokenAt()).isEqualTo(removed + 2);
    jdbc.sql("update audit_entry set sequence = :it where sequence = -1")
        .param("it", removed + 1)
        .update();
    anchor(removed, hash);
  }

  @Test
  void whatDoesNotHoldTogetherIsNotRemoved() {
    jdbc.sql("update audit_entry set detail = '未核对' where sequence = :it")
        .param("it", first)
        .update();
    int removed;
    do {
      removed = trail.shorten(OffsetDateTime.now(ZoneOffset.UTC).minusNanos(1));
    } while (removed == 1000);
    assertThat(trail.shorten(OffsetDateTime.now(ZoneOffset.UTC))).isZero();
    assertThat(trail.verify().brokenAt()).isEqualTo(first);
    jdbc.sql("update audit_entry set detail = '核对无误' where sequence = :it")
        .param("it", first)
        .update();
  }

  @Test
  void youngerEntriesStay() {
    long before = trail.verify().removed();
    assertThat(trail.shorten(OffsetDateTime.now(ZoneOffset.UTC).minusYears(1))).isZero();
    assertThat(trail.verify().removed()).isEqualTo(before);
  }

  private void anchor(long removed, String hash) {
    jdbc.sql("update audit_head set removed = :removed, removed_hash = :hash")
        .param("removed", removed)
        .param("hash", hash)
        .update();
  }

  private void broken(String change, long entry, long expected) {
    assertThat(jdbc.sql(change).param("it", entry).update()).isEqualTo(1);
    assertThat(trail.verify().brokenAt()).isEqualTo(expected);
  }
}
