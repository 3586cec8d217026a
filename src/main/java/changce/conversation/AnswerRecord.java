package changce.conversation;

import changce.answering.AnswerPart;
import changce.answering.AnswerPart.Candidate;
import changce.answering.Explained;
import changce.conversation.AnswerTrace.Blocked;
import changce.conversation.AnswerTrace.Found;
import changce.conversation.AnswerTrace.Moment;
import changce.conversation.AnswerTrace.Understanding;
import changce.conversation.AnswerTrace.Written;
import changce.models.ModelCall;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What is put on record of an answer while it is given, in memory only: nothing is written before
 * the answer has ended.
 */
final class AnswerRecord {

  private final long begun = System.nanoTime();
  private final List<ModelCall> calls = new ArrayList<>();
  private final List<Found> found = new ArrayList<>();
  private final List<Blocked> blocked = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final List<Moment> moments = new ArrayList<>();
  private final Map<Integer, AnswerPart.Source> sources = new HashMap<>();
  private @Nullable Double support;
  private @Nullable Explained explained;
  private List<String> mended = List.of();
  private AnswerPart.@Nullable Weighed weighed;

  /**
   * @return false for what is to be shown
   */
  synchronized boolean takes(AnswerPart part) {
    if (part instanceof AnswerPart.ModelCalled called) {
      calls.add(called.call());
    } else if (part instanceof AnswerPart.Searched searched) {
      note("searched");
      searched(searched.candidates());
    } else if (part instanceof AnswerPart.Blocked stopped) {
      blocked.add(new Blocked(stopped.text(), stopped.reason(), stopped.instead()));
    } else if (part instanceof AnswerPart.Written words) {
      written.add(new Written(words.purpose().word(), words.model(), words.prompt(), words.text()));
    } else if (!understood(part)) {
      shown(part);
      return false;
    }
    return true;
  }

  private boolean understood(AnswerPart part) {
    if (part instanceof AnswerPart.ReadAs read) {
      explained = read.explained();
    } else if (part instanceof AnswerPart.Mended typed) {
      mended = List.copyOf(typed.words());
    } else if (part instanceof AnswerPart.Weighed found) {
      weighed = found;
    } else {
      return false;
    }
    return true;
  }

  private void shown(AnswerPart part) {
    if (part instanceof AnswerPart.Sources given) {
      note("sources");
      given.sources().forEach(source -> sources.put(source.mark(), source));
    } else if (part instanceof AnswerPart.Sentence) {
      note("sentence");
    } else if (part instanceof AnswerPart.Ending) {
      note("ended");
    }
  }

  private void searched(List<Candidate> candidates) {
    found.clear();
    for (Candidate one : candidates) {
      found.add(
          new Found(
              one.passage().id().value(),
              one.passage().policy().title(),
              one.passage().headings(),
              one.score(),
              one.cosine(),
              one.lexical(),
              one.coverage(),
              one.missing(),
              one.used(),
              one.standing()));
      if (one.used() && (support == null || one.cosine() > support)) {
        support = one.cosine();
      }
    }
  }

  private void note(String what) {
    moments.add(new Moment(what, (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun)));
  }

  synchronized AnswerTrace trace() {
    return new AnswerTrace(
        List.copyOf(found),
        List.copyOf(blocked),
        List.copyOf(written),
        List.copyOf(moments),
        new Understanding(explained, mended, weighed));
  }

  synchronized List<ModelCall> calls() {
    return List.copyOf(calls);
  }

  synchronized int blockedSentences() {
    return blocked.size();
  }

  synchronized @Nullable Double support() {
    return support;
  }

  /** When the first of its kind came, in milliseconds; null when none did. */
  synchronized @Nullable Integer first(String what) {
    return moments.stream()
        .filter(moment -> moment.what().equals(what))
        .map(Moment::ms)
        .findFirst()
        .orElse(null);
  }

  /** Of the policies that were given, each once. */
  synchronized Set<String> topics() {
    Set<String> topics = new TreeSet<>();
    sources.values().forEach(source -> topics.addAll(source.passage().policy().topics()));
    return topics;
  }

  /** Slug of the policy that a source is of; null for a mark that was not given. */
  synchronized @Nullable String policy(int mark) {
    AnswerPart.Source source = sources.get(mark);
    return source == null ? null : source.passage().policy().slug();
  }

  /** The first last day among the cited policies; null when none names one. */
  synchronized @Nullable LocalDate citedUntil(Set<Integer> cited) {
    return sources.values().stream()
        .filter(source -> cited.contains(source.mark()))
        .map(source -> source.passage().policy().validity().to())
        .filter(Objects::nonNull)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
