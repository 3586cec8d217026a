#!/usr/bin/env bash
# liblinear-java 2.44, Linear.predictValues on a model of two classes: one score, and whose it is depends on the examples' order.
#
# One would guess: as with three classes, a score for each, in the order of getLabels(); or at least that label 1 is the one a
# positive score speaks for, as the labels are 0 and 1.
# What happens: with three classes all three are filled. With two only the first is and the second stays 0: a probability made
# of each score by itself says 0.5 for the second class, whatever was asked. The one score speaks for the class of the example
# that came first: the same examples in another order give the opposite sign for the same text.
# Why it matters: a classifier of questions that gets its examples from files turns round when somebody adds a line at the
# top, unless it asks getLabels() each time.
# Seen: three classes: 3 scores; two: 1 score and 0.0; first example of class 1: sign turned
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat > pom.xml <<'POM'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>findings</groupId><artifactId>liblinear-two</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>de.bwaldvogel</groupId><artifactId>liblinear</artifactId><version>2.44</version></dependency>
  </dependencies>
</project>
POM

cat > Seen.java <<'JAVA'
import de.bwaldvogel.liblinear.*;
import java.util.ArrayList;
import java.util.List;

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

  /** Examples of class c have feature c + 1. */
  static double[] scores(int... classes) {
    Problem problem = new Problem();
    problem.l = classes.length;
    problem.n = 3;
    problem.x = new Feature[problem.l][];
    problem.y = new double[problem.l];
    for (int i = 0; i < problem.l; i++) {
      problem.x[i] = new Feature[] {new FeatureNode(classes[i] + 1, 1)};
      problem.y[i] = classes[i];
    }
    Linear.disableDebugOutput();
    Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 10, 0.001));
    double[] scores = new double[model.getNrClass()];
    Linear.predictValues(model, new Feature[] {new FeatureNode(2, 1)}, scores);
    return scores;
  }

  static String filled(double[] scores) {
    List<String> filled = new ArrayList<>();
    for (double score : scores) {
      filled.add(score == 0 ? "0" : score > 0 ? "+" : "-");
    }
    return String.join(" ", filled);
  }

  public static void main(String[] args) {
    same("three classes, asked for one of class 1", "- + -", filled(scores(0, 1, 2, 0, 1, 2)));
    see("two classes, the same question", "- +", "- 0", filled(scores(0, 1, 0, 1)));
    see("the same examples, class 1 first", "- +", "+ 0", filled(scores(1, 0, 1, 0)));
    end();
  }
}
JAVA

mvn -q -B dependency:copy-dependencies -DoutputDirectory=jars > mvn.log 2>&1 || { cat mvn.log; exit 2; }
echo "With $(cd jars && ls | grep -E '^(liblinear)-[0-9p]' | sed 's/\.jar$//' | tr '\n' ' ')"
java -Dlog4j2.statusLoggerLevel=OFF -Dlog4j2.StatusLogger.level=OFF -Dfile.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp 'jars/*' Seen.java 2> java.log || { rc=$?; tail -20 java.log; exit $rc; }
