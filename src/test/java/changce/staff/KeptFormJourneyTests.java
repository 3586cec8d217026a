package changce.staff;

import static org.assertj.core.api.Assertions.assertThat;

import changce.StoreTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * What was being sent with a file when the session had ended, and what others changed meanwhile.
 */
@StoreTest
@Import(People.class)
class KeptFormJourneyTests {

  private static final String METADATA = "title: 写了很久的标题\nissuer: 长沙市试验局";

  @LocalServerPort int port;
  @Autowired People people;

  @Test
  void theTextSentWithAFileComesBackAndTheFileIsToBeChosenAgain() {
    ConsoleClient client = people.signedIn(port, "uploader", Role.EDITOR);
    client.forgetCookie("changce-staff");
    byte[] file = "第一条".getBytes(StandardCharsets.UTF_8);
    ConsoleClient.Page page =
        client.upload("/console/library", "办法.md", file, "slug", "kept-slug", "metadata", METADATA);
    assertThat(page.status()).isEqualTo(401);
    assertThat(page.text()).contains("文字没有丢", "文件要重新选择");
    assertThat(page.html().select("a.sso")).isEmpty();
    List<String> fields = new ArrayList<>(List.of("name", "uploader"));
    fields.addAll(List.of("password", "记错了的密码"));
    fields.addAll(hidden(page.html().selectFirst("form.card")));
    ConsoleClient.Page again = client.post("/console/sign-in", fields.toArray(String[]::new));
    assertThat(again.status()).isEqualTo(422);
    fields = new ArrayList<>(List.of("name", "uploader", "password", People.PASSWORD));
    fields.addAll(hidden(again.html().selectFirst("form.card")));
    Element kept =
        client
            .post("/console/sign-in", fields.toArray(String[]::new))
            .html()
            .selectFirst("form.kept");
    assertThat(kept.attr("action")).isEqualTo("/console/library");
    assertThat(kept.attr("enctype")).isEqualTo("multipart/form-data");
    assertThat(kept.select("input[type=file][name=file][required]")).hasSize(1);
    assertThat(kept.select("blockquote").text()).contains("写了很久的标题");
    ConsoleClient.Page sent =
        client.upload("/console/library", "bad.exe", file, hidden(kept).toArray(String[]::new));
    assertThat(sent.status()).isEqualTo(422);
    assertThat(sent.html().select("#metadata").text()).isEqualTo(METADATA);
    assertThat(sent.html().select("#slug").attr("value")).isEqualTo("kept-slug");
  }

  @Test
  void rolesThatSomebodyElseChangedMeanwhileAreNotOverwritten() {
    ConsoleClient one = people.signedIn(port, "chen", Role.ADMIN);
    ConsoleClient other = people.signedIn(port, "liu-of-forms", Role.ADMIN);
    Person person = people.person("of-many-roles", Role.REVIEWER);
    String address = "/console/accounts/" + person.id() + "/roles";
    String seen = seen(one, address);
    assertThat(other.post(address, "seen", seen, "roles", "editor").status()).isEqualTo(303);
    ConsoleClient.Page late = one.post(address, "seen", seen, "roles", "admin");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.problem()).contains("of-many-roles", "刚刚被别人改过");
    assertThat(late.html().select("form[action=" + address + "] [checked]").eachAttr("value"))
        .containsExactly("editor");
    assertThat(one.post(address, "seen", seen(one, address), "roles", "admin").status())
        .isEqualTo(303);
    assertThat(seen(one, address)).isEqualTo("admin");
    one.post(address, "seen", "admin", "roles", "reviewer");
  }

  private static String seen(ConsoleClient client, String address) {
    return client
        .get("/console/accounts")
        .html()
        .select("form[action=" + address + "] input[name=seen]")
        .attr("value");
  }

  private static List<String> hidden(Element form) {
    List<String> fields = new ArrayList<>();
    form.select("input[type=hidden]:not([name=_csrf])")
        .forEach(field -> fields.addAll(List.of(field.attr("name"), field.attr("value"))));
    return fields;
  }
}
