package changce.wechat.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a call to the platform did not do what it should; the code is the platform's own. */
public sealed interface WeChatFailure {

  int code();

  /** Whoever could not get a token has not asked for anything yet: it has surely not happened. */
  default WeChatFailure ofTheToken() {
    if (this instanceof Busy) {
      return new Busy(code(), false);
    }
    return unsure() ? new Unreachable() : this;
  }

  /** In a sentence for the console. */
  String meaning();

  /** It may have happened all the same. */
  default boolean unsure() {
    return false;
  }

  /**
   * @param unsure false when it was said of the token, before anything was asked with it
   */
  record Busy(int code, boolean unsure) implements WeChatFailure {
    @Override
    public String meaning() {
      return "微信系统繁忙";
    }
  }

  record StaleToken(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "access_token 无效，重新获取后仍无效：密钥可能已更换，或有人强制刷新";
    }
  }

  record Forbidden(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "这个公众号没有客服消息权限（未认证）";
    }
  }

  record WindowClosed(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "用户超过48小时没有互动，或已取消关注";
    }
  }

  record NotFollowing(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "用户没有关注或已取消关注";
    }
  }

  record QuotaReached(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "这次互动可以下发的客服消息已经用完";
    }
  }

  record TooLong(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "消息超过微信的长度上限";
    }
  }

  record Overused(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "接口调用超过当日或每分钟的上限";
    }
  }

  /**
   * @param address of ours, as the platform saw it
   */
  record Unlisted(int code, String address) implements WeChatFailure {
    @Override
    public String meaning() {
      return "本服务的出口地址 " + address + " 不在公众号的 IP 白名单里";
    }
  }

  record BadCredentials(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "AppID 或 AppSecret 不对";
    }
  }

  record NotAnswered() implements WeChatFailure {
    @Override
    public int code() {
      return 0;
    }

    @Override
    public String meaning() {
      return "微信没有回应，不知道是否已经送达";
    }

    @Override
    public boolean unsure() {
      return true;
    }
  }

  record Unreachable() implements WeChatFailure {
    @Override
    public int code() {
      return 0;
    }

    @Override
    public String meaning() {
      return "连不上微信的接口";
    }
  }

  record Unexpected(int code) implements WeChatFailure {
    @Override
    public String meaning() {
      return "微信返回了没有预料到的错误码";
    }
  }

  /**
   * @param said by the platform; only an address is taken out of it
   */
  static WeChatFailure of(int code, String said) {
    return switch (code) {
      case -1 -> new Busy(code, true);
      case 40001, 40014, 41001, 42001 -> new StaleToken(code);
      case 40013, 40125 -> new BadCredentials(code);
      case 40164 -> new Unlisted(code, addressIn(said));
      case 43004, 50005 -> new NotFollowing(code);
      case 45015 -> new WindowClosed(code);
      case 45002 -> new TooLong(code);
      case 45009, 45011 -> new Overused(code);
      case 45047 -> new QuotaReached(code);
      case 48001 -> new Forbidden(code);
      default -> new Unexpected(code);
    };
  }

  private static String addressIn(String said) {
    Matcher address = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}").matcher(said);
    return address.find() ? address.group() : "（未给出）";
  }
}
