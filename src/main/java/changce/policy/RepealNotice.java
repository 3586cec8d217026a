package changce.policy;

import changce.policy.text.PolicyText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what becomes of policies of the library that a new text ends. */
final class RepealNotice {

  private final PolicyFile read;
  private final List<Policy> others;
  private final List<String> told = new ArrayList<>();

  private RepealNotice(PolicyFile read, List<Policy> held) {
    this.read = read;
    this.others =
        held.stream()
            .filter(policy -> !policy.slug().equals(read.policy().slug()))
            .filter(policy -> policy.validity().status() != Validity.Status.ENDED)
            .toList();
  }

  static List<String> of(PolicyFile read, ReadMetadata stated, List<Policy> held) {
    RepealNotice notice = new RepealNotice(read, held);
    List<StatedRepeal> plain =
        read.policy().kind() == Policy.Kind.ORIGINAL ? StatedRepeals.in(read.text()) : List.of();
    plain.forEach(notice::plain);
    stated.repealed().stream()
        .filter(title -> plain.stream().noneMatch(repeal -> title.equals(repeal.title())))
        .map(title -> new StatedRepeal(title, null, null))
        .forEach(notice::doubtful);
    return notice.told.stream().distinct().toList();
  }

  private void plain(StatedRepeal repeal) {
    Optional<Policy> meant = repeal.meant(others);
    if (meant.isEmpty()) {
      doubtful(repeal);
      return;
    }
    LocalDate from = repeal.from() == null ? read.policy().validity().from() : repeal.from();
    told.add(
        "%s：写明废止%s，库里的 %s 从%s起不再作为现行政策回答"
            .formatted(
                place(repeal),
                repeal.inWords(),
                meant.get().slug(),
                from == null ? "这份文件发布" : " " + from + " "));
  }

  private void doubtful(StatedRepeal repeal) {
    List<Policy> named = repeal.named(others);
    if (!named.isEmpty()) {
      told.add(
          "%s：说到废止%s，库里有 %s；条件或对象不能确定，没有自动处理，请核对后改它的有效期或撤下"
              .formatted(
                  place(repeal),
                  repeal.inWords(),
                  String.join("、", named.stream().map(Policy::slug).toList())));
    }
  }

  private String place(StatedRepeal repeal) {
    PolicyText content = read.content();
    String words = repeal.title() == null ? String.valueOf(repeal.number()) : repeal.title();
    return TextPlace.of(content, Math.max(0, content.text().lastIndexOf(words)));
  }
}
