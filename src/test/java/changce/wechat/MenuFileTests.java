package changce.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuFileTests {

  @TempDir Path folder;

  private final MenuFile menus = new MenuFile("https://policy.example.cn");

  @Test
  void projectsOwnMenuIsOneThatThePlatformTakes() {
    Map<String, Object> menu = menus.read(Path.of("knowledge/wechat-menu.yml"));
    assertThat((List<?>) menu.get("button")).hasSize(3);
    assertThat(menu.toString())
        .contains("type=click", "key=ask:人工", "url=https://policy.example.cn/");
  }

  @Test
  void tapStandsForItsQuestion() {
    assertThat(MenuFile.said("ask:个转企有什么支持？")).isEqualTo("个转企有什么支持？");
    assertThat(MenuFile.said("联系我们")).isEqualTo("联系我们");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "buttons: []                                                     | 1 到 3 个",
        "buttons: [{name: 一二三四五, ask: 问}]                              | “一二三四五”",
        "buttons: [{name: '', ask: 问}]                                   | 名称“”",
        "buttons: [{name: 问, ask: 问, url: /}]                           | 要么写 ask",
        "buttons: [{name: 问}]                                           | 要么写 ask",
        "buttons: [{name: 问, url: 'javascript:alert(1)'}]               | http",
        "buttons: [{name: 问, url: 'weixin://x'}]                        | http",
        "buttons: [{name: 问, buttons: [{name: 一二三四五六七八, ask: 问}]}] | 1 到 7 个",
        "buttons: 一                                                      | 1 到 3 个",
        "buttons: [一]                                                    | 不是一个按钮",
        "'buttons: ['                                                    | 读不出来",
        "buttons: !!javax.script.ScriptEngineManager []                  | 读不出来",
      })
  void menuThatThePlatformWouldNotTakeIsRefusedWithItsButton(String yaml, String said)
      throws IOException {
    Path file = Files.writeString(folder.resolve("menu.yml"), yaml);
    assertThatExceptionOfType(UnusableMenu.class)
        .isThrownBy(() -> menus.read(file))
        .withMessageContaining(said);
  }

  @Test
  void questionMustFitIntoAKey() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("menu.yml"), "buttons: [{name: 问, ask: " + "问".repeat(42) + "}]");
    assertThatExceptionOfType(UnusableMenu.class)
        .isThrownBy(() -> menus.read(file))
        .withMessageContaining("41");
  }
}
