package changce.wechat;

/**
 * Who writes to an account.
 *
 * @param name the keyed hash of the openid
 */
record WeChatVisitor(String account, String name) {

  /** As it may stand in a log line. */
  @Override
  public String toString() {
    return account + "/" + name.substring(0, 8);
  }
}
