#!/usr/bin/env bash
# Spring AI 2.0.1, MarkdownDocumentReader: 期限3年 and 10万元以上, two paragraphs, are 期限3年10万元以上.
#
# One would guess: a line, or a blank at least, stands between paragraphs; every piece below a heading has the heading
# as its title; the numbers of a list stay, or each item has its line.
# What happens: paragraphs are put one behind the other with nothing between, lists with a blank between; 1. and 2. are
# gone. A quotation or a block of code begins a document of its own that has no title, and so has everything
# behind it up to the next heading. 一等奖：5 before a paragraph `50`万元 is 一等奖：550万元.
# Why it matters: amounts and terms of neighbouring clauses run together to others, 第（二）项 cannot be found, and the
# passage that says what does not count does not say what for: it is found for every policy, or none.
# Seen: 期限3年10万元以上; 一等奖：550万元; behind a quotation 停产的除外。期限3年。10万元以上的备案。 without title; 二十人以上； 依法纳税。
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>spring-ai-markdown</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.springframework.ai</groupId><artifactId>spring-ai-markdown-document-reader</artifactId><version>2.0.1</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.ai.reader.markdown.MarkdownDocumentReader;
import org.springframework.ai.reader.markdown.config.MarkdownDocumentReaderConfig;
import org.springframework.core.io.ByteArrayResource;

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

  static String read(String markdown) {
    return new MarkdownDocumentReader(new ByteArrayResource(markdown.getBytes(StandardCharsets.UTF_8)),
            MarkdownDocumentReaderConfig.defaultConfig()).get().stream()
        .map(document -> document.getMetadata().getOrDefault("title", "no title") + ": " + document.getText())
        .collect(Collectors.joining(" | "));
  }

  public static void main(String[] args) {
    same("one paragraph of two lines", "第一条: 期限3年 10万元以上", read("## 第一条\n\n期限3年\n10万元以上\n"));
    see("two paragraphs", "第一条: 期限3年⏎10万元以上", "第一条: 期限3年10万元以上",
        read("## 第一条\n\n期限3年\n\n10万元以上\n"));
    see("two paragraphs, the second begins with code", "标准: 一等奖：5⏎50万元", "标准: 一等奖：550万元",
        read("## 标准\n\n一等奖：5\n\n`50`万元\n"));
    see("a quotation", "第一条: 每户2万元。 | 第一条: 停产的除外。 | 第一条: 期限3年。⏎10万元以上的备案。",
        "第一条: 每户2万元。 | no title: 停产的除外。期限3年。10万元以上的备案。",
        read("## 第一条\n\n每户2万元。\n\n> 停产的除外。\n\n期限3年。\n\n10万元以上的备案。\n"));
    see("a list", "第二条: 1. 二十人以上；⏎2. 依法纳税。", "第二条: 二十人以上； 依法纳税。",
        read("## 第二条\n\n1. 二十人以上；\n2. 依法纳税。\n"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(spring-ai-markdown-document-reader)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
