package changce.staff;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How pages write times and numbers: times in Changsha, wherever the server stands. */
public final class Show {

  private static final ZoneId CHANGSHA = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd");

  public String minute(@Nullable OffsetDateTime at) {
    return at == null ? "" : MINUTE.format(at.atZoneSameInstant(CHANGSHA));
  }

  public String second(@Nullable OffsetDateTime at) {
    return at == null ? "" : SECOND.format(at.atZoneSameInstant(CHANGSHA));
  }

  public String day(@Nullable TemporalAccessor at) {
    if (at == null) {
      return "";
    }
    return at instanceof OffsetDateTime time
        ? DAY.format(time.atZoneSameInstant(CHANGSHA))
        : DAY.format(at);
  }

  /** 350 ms, 1.2 s, 75 s. */
  public String duration(@Nullable Number ms) {
    if (ms == null) {
      return "–";
    }
    long whole = ms.longValue();
    return whole < 1000
        ? whole + " ms"
        : whole < 20_000
            ? String.format(Locale.ROOT, "%.1f s", whole / 1000.0)
            : Math.round(whole / 1000.0) + " s";
  }

  public String percent(@Nullable Double share) {
    return share == null || share.isNaN() ? "–" : String.format(Locale.ROOT, "%.1f%%", share * 100);
  }

  public String score(double score) {
    return score == 0 ? "–" : String.format(Locale.ROOT, "%.3f", score);
  }

  public String number(@Nullable Number number) {
    return number == null ? "–" : String.format(Locale.ROOT, "%,d", number.longValue());
  }

  /** In one line, shortened at a character's end. */
  public String start(@Nullable String text, int most) {
    if (text == null) {
      return "";
    }
    String line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= most
        ? line
        : line.substring(0, line.offsetByCodePoints(0, most)) + "…";
  }
}
