package changce.conversation;

import java.util.Locale;

/** Where a question was asked. */
public enum Channel {
  WIDGET,
  PAGE,
  WECHAT,
  API,
  CONSOLE;

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
