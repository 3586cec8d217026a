package changce.console.cases;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import changce.conversation.Case;
import changce.conversation.Case.Handover;
import changce.conversation.Cases;
import changce.staff.ConsoleClient;
import changce.staff.People;
import changce.staff.Role;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

/** A visitor's case is replied to and closed. */
@StoreTest
@Import(People.class)
class CasesInConsoleJourneyTests {

  @LocalServerPort int port;
  @Autowired People people;
  @Autowired Cases cases;

  private ConsoleClient reviewer;

  @BeforeEach
  void signIn() {
    reviewer = people.signedIn(port, "replier", Role.REVIEWER);
  }

  @Test
  void theVisitorSeesTheReplyOfAPersonWithAName() {
    Case opened = open("我的个转企申请卡在税务那一步，找谁？");
    String address = "/console/cases/" + opened.id().value();
    assertThat(reviewer.get("/console/cases").text()).contains(opened.number());
    assertThat(reviewer.get(address).text()).contains("13800138000", "找谁");
    reviewer.post(address, "text", "请到县税务局二楼 3 号窗口，已为您登记。");
    Case replied = cases.of(opened.id()).orElseThrow();
    assertThat(replied.replies())
        .singleElement()
        .satisfies(
            reply -> {
              assertThat(reply.by()).isEqualTo("replier");
              assertThat(reply.text()).contains("3 号窗口");
            });
    assertThat(visitorsPage(opened)).contains("已答复", "请到县税务局二楼 3 号窗口，已为您登记。");
    reviewer.post(address + "/close", "seen", "1");
    assertThat(cases.of(opened.id()).orElseThrow().state()).isEqualTo(Case.State.CLOSED);
    ConsoleClient.Page late = reviewer.post(address, "text", "再补充一句");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.problem()).contains("不能再答复");
  }

  @Test
  void aCaseIsFoundByTheNumberThatTheVisitorSays() {
    Case opened = open("编号查得到吗？");
    assertThat(reviewer.get("/console/cases?number=+" + opened.number() + "+").location())
        .contains("/console/cases/" + opened.id().value());
    ConsoleClient.Page unknown = reviewer.get("/console/cases?number=20260101-000000");
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.problem()).contains("20260101-000000");
  }

  @Test
  void allCasesAreReachedPageByPage() {
    List<Case> opened = IntStream.range(0, 51).mapToObj(i -> open("第 " + i + " 件")).toList();
    Set<String> listed = new HashSet<>();
    String next = "/console/cases";
    for (int page = 0; next != null; page++) {
      assertThat(page).isLessThan(40);
      ConsoleClient.Page shown = reviewer.get(next);
      listed.addAll(shown.html().select("tbody td a").eachText());
      next =
          Optional.ofNullable(shown.html().selectFirst("a[rel=next]"))
              .map(link -> link.attr("href"))
              .orElse(null);
    }
    assertThat(listed).containsAll(opened.stream().map(Case::number).toList());
    opened.forEach(one -> cases.withdraw(one.id()));
  }

  @Test
  void aCaseIsListedWithItsStateAndHowLongItHasWaited(@Autowired JdbcClient jdbc) {
    Case opened = open("等了三天了，有人吗？");
    jdbc.sql("update visitor_case set opened_at = :then where id = :id")
        .param("then", OffsetDateTime.now(ZoneOffset.UTC).minusHours(73))
        .param("id", opened.id().value())
        .update();
    assertThat(reviewer.get("/console/cases").text()).contains("承诺 48 小时内答复");
    assertThat(row("open", opened).select("td.number .off").text()).isEqualTo("73 小时");
    reviewer.post("/console/cases/" + opened.id().value(), "text", "有的，请看短信。");
    assertThat(row("open", opened)).isEmpty();
    assertThat(row("replied", opened).text()).contains("73 小时");
    reviewer.post("/console/cases/" + opened.id().value() + "/close", "seen", "1");
    assertThat(row("closed", opened).text()).contains("73 小时");
  }

  private Elements row(String state, Case one) {
    return reviewer
        .get("/console/cases?state=" + state)
        .html()
        .select("tbody tr:contains(" + one.number() + ")");
  }

  @Test
  void anEmptyOrEndlessReplyIsRefused() {
    String address = "/console/cases/" + open("请回电").id().value();
    assertThat(reviewer.post(address, "text", " ").problem()).contains("请写答复的内容");
    ConsoleClient.Page page = reviewer.post(address, "text", "长".repeat(2001));
    assertThat(page.problem()).contains("最多 2,000 个字，现在有 2,001 个字");
    assertThat(page.html().select("#text").text()).hasSize(2001);
    assertThat(reviewer.post(address, "text", "好\u0001的").problem()).contains("控制字符");
    reviewer.post("/console/language", "language", "en", "here", "/console");
    ConsoleClient.Page english = reviewer.post(address, "text", "长".repeat(2001));
    assertThat(english.problem()).contains("At most 2,000 characters; there are 2,001 now");
    assertThat(english.html().select("#text").text()).hasSize(2001);
  }

  private String visitorsPage(Case one) {
    byte[] page =
        RestClient.create("http://localhost:" + port)
            .get()
            .uri("/cases/{id}", one.id().value())
            .retrieve()
            .body(byte[].class);
    return Jsoup.parse(new String(page, StandardCharsets.UTF_8)).select("main").text();
  }

  private Case open(String message) {
    return cases.open(new Handover(null, message, "李女士", "13800138000", cases.notice().version()));
  }
}
