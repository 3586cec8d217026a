package changce.wechat;

import changce.writing.UnusableFile;
import changce.writing.YamlFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code wechat-menu.yml}: up to three buttons, each of which asks a question, opens a page, or has
 * up to five of its own. As the platform wants it.
 */
final class MenuFile {

  private static final String KEY = "ask:";
  private static final int LONGEST_KEY = 128;
  private static final int BUTTONS = 3;
  private static final int SUB_BUTTONS = 5;

  /** What is shown of a name, in half-width characters. */
  private static final int NAME = 8;

  private static final int SUB_NAME = 14;

  private final String pageUrl;

  MenuFile(String pageUrl) {
    this.pageUrl = pageUrl;
  }

  /** The text that a tap stands for. */
  static String said(String key) {
    return key.startsWith(KEY) ? key.substring(KEY.length()) : key;
  }

  /**
   * @throws UnusableMenu with what is wrong, and at which button
   */
  Map<String, Object> read(Path file) {
    List<?> buttons = list(keys(file).get("buttons"));
    if (buttons.isEmpty() || buttons.size() > BUTTONS) {
      throw new UnusableMenu("buttons 应有 1 到 3 个，现在有 %d 个".formatted(buttons.size()));
    }
    return Map.of("button", buttons.stream().map(this::button).toList());
  }

  private static Map<String, Object> keys(Path file) {
    try {
      return YamlFile.keys(file);
    } catch (UnusableFile e) {
      throw new UnusableMenu("菜单文件 " + e.getMessage());
    }
  }

  private Map<String, Object> button(Object written) {
    Map<?, ?> button = map(written);
    List<?> own = list(button.get("buttons"));
    if (own.isEmpty()) {
      return leaf(button, NAME);
    }
    String name = name(button, NAME);
    if (own.size() > SUB_BUTTONS) {
      throw new UnusableMenu("“%s”下面最多 5 个，现在有 %d 个".formatted(name, own.size()));
    }
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("name", name);
    made.put("sub_button", own.stream().map(one -> leaf(map(one), SUB_NAME)).toList());
    return made;
  }

  private Map<String, Object> leaf(Map<?, ?> button, int longest) {
    String name = name(button, longest);
    Object ask = button.get("ask");
    Object url = button.get("url");
    if ((ask == null) == (url == null)) {
      throw new UnusableMenu("“%s”要么写 ask（点了就问），要么写 url（点了打开网页）".formatted(name));
    }
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("type", ask == null ? "view" : "click");
    made.put("name", name);
    if (ask == null) {
      made.put("url", url(name, url.toString()));
    } else {
      made.put("key", key(name, ask.toString()));
    }
    return made;
  }

  private static String key(String name, String ask) {
    String key = KEY + ask;
    if (ask.isBlank() || changce.wechat.protocol.TextParts.bytes(key) > LONGEST_KEY) {
      throw new UnusableMenu("“%s”的 ask 应有 1 到 41 个汉字".formatted(name));
    }
    return key;
  }

  private String url(String name, String url) {
    String whole = url.startsWith("/") ? pageUrl + url : url;
    if (!whole.matches("https?://\\S+")) {
      throw new UnusableMenu("“%s”的 url 应以 http:// 或 https:// 开头，或以 / 开头表示本服务".formatted(name));
    }
    return whole;
  }

  private static String name(Map<?, ?> button, int longest) {
    @Nullable Object name = button.get("name");
    String text = name == null ? "" : name.toString().strip();
    int width = text.codePoints().map(c -> c < 0x100 ? 1 : 2).sum();
    if (text.isEmpty() || width > longest) {
      throw new UnusableMenu("名称“%s”应有 1 到 %d 个汉字".formatted(text, longest / 2));
    }
    return text;
  }

  private static Map<?, ?> map(Object written) {
    if (written instanceof Map<?, ?> map) {
      return map;
    }
    throw new UnusableMenu("“%s”不是一个按钮".formatted(written));
  }

  private static List<?> list(@Nullable Object written) {
    return written instanceof List<?> list ? list : List.of();
  }
}
