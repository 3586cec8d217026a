#!/usr/bin/env bash
# JDK 17, CompactNumberFormat for China: it writes 1,500 and reads that as 1; 1,200万 is 1 too.
#
# One would guess: parse() reads what format() wrote; isGroupingUsed() is false, so no commas are written and one that
# is met is an error; 3千万 is thirty million or an error; 99995000 comes out as 1亿.
# What happens: what is below a 万 is written with a comma in spite of isGroupingUsed(), and parse() stops at it: 9,999
# is 9. 1,200万 is 1, 3千万 is 3, 3 万 is 3 and 1亿2000万 a hundred million: the rest is left over without a word.
# 99995000 is 10000万. In English the same numbers are 2K and 10K, so tests in English do not show it.
# Why it matters: the amounts on cards and charts go back into filters and forms: 1,500 is one yuan. A rule's 1,200万元,
# read as 1, lets everybody in.
# Remedy: setGroupingUsed(true), and parse(text, position) with a look at whether the position is the end.
# Seen on 17.0.15: 1500 1,500 1; 9999 9,999 9; 1,200万 1; 3千万 3; 3 万 3; 1亿2000万 100000000; 99995000 10000万
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > Seen.java <<'JAVA'
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

public class Seen {

  static int changed;

  static void see(String what, Object guessed, Object surprise, Object seen) {
    boolean still = surprise.equals(seen);
    System.out.printf("%s%n  guessed %s%n  seen    %s%s%n", what, guessed, seen,
        still ? "" : "   <-- changed: was " + surprise);
    changed += still ? 0 : 1;
  }

  static void same(String what, Object expected, Object seen) {
    see("(holds as guessed) " + what, expected, expected, seen);
  }

  static void end() {
    System.out.println(changed == 0 ? "The surprise still holds." : changed + " changed.");
    System.exit(changed == 0 ? 0 : 1);
  }

  static NumberFormat compact(Locale locale, boolean grouping) {
    NumberFormat format = NumberFormat.getCompactNumberInstance(locale, NumberFormat.Style.SHORT);
    if (grouping) {
      format.setGroupingUsed(true);
    }
    return format;
  }

  static String thereAndBack(Locale locale, boolean grouping, long number) throws Exception {
    NumberFormat format = compact(locale, grouping);
    String written = format.format(number);
    return written + " is " + format.parse(written);
  }

  static String read(String text) throws Exception {
    return compact(Locale.CHINA, false).parse(text).toString();
  }

  public static void main(String[] args) throws Exception {
    same("isGroupingUsed()", false, compact(Locale.CHINA, false).isGroupingUsed());
    same("1200000 there and back", "120万 is 1200000", thereAndBack(Locale.CHINA, false, 1200000));
    same("9999 in English", "10K is 10000", thereAndBack(Locale.US, false, 9999));
    see("1500 there and back", "1500 is 1500", "1,500 is 1", thereAndBack(Locale.CHINA, false, 1500));
    see("9999 there and back", "9999 is 9999", "9,999 is 9", thereAndBack(Locale.CHINA, false, 9999));
    same("1500 with setGroupingUsed(true)", "1,500 is 1500", thereAndBack(Locale.CHINA, true, 1500));
    same("1200万", "12000000", read("1200万"));
    see("1,200万", "12000000, or an error", "1", read("1,200万"));
    same("1,200万 with setGroupingUsed(true)", "12000000", compact(Locale.CHINA, true).parse("1,200万").toString());
    see("3千万", "30000000, or an error", "3", read("3千万"));
    see("3 万", "30000, or an error", "3", read("3 万"));
    see("1亿2000万", "120000000, or an error", "100000000", read("1亿2000万"));
    ParsePosition position = new ParsePosition(0);
    compact(Locale.CHINA, false).parse("1亿2000万", position);
    same("where it stopped", 2, position.getIndex());
    see("99995000", "1亿", "10000万", compact(Locale.CHINA, false).format(99995000));
    end();
  }
}
JAVA

echo "With Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p')"
java -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
