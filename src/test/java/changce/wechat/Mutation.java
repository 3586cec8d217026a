package changce.wechat;

import changce.wechat.protocol.PlatformSide.Call;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** A callback with something wrong in it. */
public final class Mutation {

  private static final String LETTERS = "<>&;![]CDATA/=+aZ09\"'%\u0000\u0001\uFFFD字 \n";

  private Mutation() {}

  /** Never the same as what it was made from, where it counts. */
  public static Call of(Call call, SplittableRandom random) {
    Call mutated =
        random.nextBoolean()
            ? new Call(call.query(), of(call.body(), random))
            : new Call(query(call.query(), random), call.body());
    return same(mutated, call) ? of(call, random) : mutated;
  }

  /** Changes outside of what is signed change nothing. */
  private static boolean same(Call one, Call other) {
    return encrypted(one.body()).equals(encrypted(other.body()))
        && parameters(one.query()).equals(parameters(other.query()));
  }

  private static String encrypted(String body) {
    int start = body.indexOf("<Encrypt><![CDATA[");
    int end = body.indexOf("]]></Encrypt>");
    return start < 0 || end < start ? body : body.substring(start, end);
  }

  /** Of those that count, what they are: another parameter beside them is nobody's. */
  private static List<String> parameters(String query) {
    MultiValueMap<String, String> all =
        UriComponentsBuilder.fromUriString("?" + query).build().getQueryParams();
    return Stream.of("timestamp", "nonce", "encrypt_type", "msg_signature")
        .map(name -> name + "=" + all.getFirst(name))
        .toList();
  }

  public static String of(String text, SplittableRandom random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      int at = random.nextInt(mutated.length());
      int length = Math.min(random.nextInt(1, 40), mutated.length() - at);
      switch (random.nextInt(5)) {
        case 0 -> mutated.delete(at, at + length);
        case 1 -> mutated.insert(at, letters(random));
        case 2 -> mutated.insert(at, mutated.substring(at, at + length));
        case 3 -> mutated.setCharAt(at, LETTERS.charAt(random.nextInt(LETTERS.length())));
        default -> mutated.setLength(Math.max(1, at));
      }
      if (mutated.isEmpty()) {
        mutated.append('x');
      }
    }
    return mutated.toString();
  }

  private static String letters(SplittableRandom random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(1, 30); i > 0; i--) {
      letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return letters.toString();
  }

  /** Only what an address may hold: the rest no client sends. */
  private static String query(String query, SplittableRandom random) {
    return of(query, random)
        .replaceAll("[^A-Za-z0-9=&+/._~%-]", "")
        .replaceAll("%(?![0-9A-F]{2})", "%25");
  }
}
