package changce.conversation;

import java.util.Locale;

/** Where a question was asked. */
public enum Channel {
  WIDGET,
  PAGE,
  WECHAT,
  API,
  CONSOLE;

  /** Whether answers are read in a chat window, where a short one comes first. */
  boolean brief() {
    return this == WECHAT;
  }

  String column() {
    return name().toLowerCase(Locale.ROOT);
  }
}
