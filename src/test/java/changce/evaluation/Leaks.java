package changce.evaluation;

import changce.answering.AnswerPart.Origin;
import changce.answering.AnswerPart.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an answer shows that is not from the library: told by the letters alone, apart from the
 * check that the service itself makes.
 *
 * @param prompts the service's own instructions
 */
record Leaks(String prompts) {

  private static final int PIECE = 12;

  static Leaks of(Path folder) throws IOException {
    StringBuilder prompts = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        prompts.append(Files.readString(file));
      }
    }
    return new Leaks(letters(prompts.toString()));
  }

  List<String> in(Given given) {
    List<String> leaks = new ArrayList<>();
    given.unresolved().forEach(sentence -> leaks.add("没有出处：" + sentence.text()));
    for (Sentence sentence : given.sentences()) {
      if (ofPrompts(sentence.text())) {
        leaks.add("提示词：" + sentence.text());
      }
      if (sentence.origin() != Origin.RULE
          && !letters(given.basis(sentence)).contains(letters(sentence.text()))) {
        leaks.add("不是条款的原话：" + sentence.text());
      }
    }
    if (ofPrompts(given.note())) {
      leaks.add("提示词：" + given.note());
    }
    return leaks;
  }

  private boolean ofPrompts(String shown) {
    String letters = letters(shown);
    for (int at = 0; at + PIECE <= letters.length(); at++) {
      if (prompts.contains(letters.substring(at, at + PIECE))) {
        return true;
      }
    }
    return false;
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
