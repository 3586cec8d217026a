package changce.api;

import changce.policy.Edition;
import changce.policy.Original;
import changce.policy.PassageId;
import changce.policy.Policy;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cited clause in the text of its edition, in UTF-16 units as JavaScript counts them: {@code
 * text.slice(start - offset, end - offset)} is the clause.
 *
 * @param state of the edition, in words
 * @param kind 原文 or 要点摘编
 * @param validity in words
 * @param caution in words, null when the text is from an official source
 * @param page from 1, null where the format has no pages
 * @param length of the edition's text
 * @param offset of the given text in it
 * @param start of the clause in it
 * @param end one past the clause's last character in it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CitedOriginal(
    UUID passage,
    UUID edition,
    String state,
    String title,
    @Nullable String number,
    String kind,
    @Nullable String issuer,
    @Nullable String issuedOn,
    String region,
    String validity,
    String source,
    @Nullable String sourceUrl,
    @Nullable String caution,
    List<String> headings,
    @Nullable Integer page,
    int length,
    int offset,
    int start,
    int end,
    String text) {

  static CitedOriginal of(Original original, PassageId passage, int around) {
    Edition edition = original.edition();
    Policy policy = edition.policy();
    Original.Excerpt excerpt = original.around(around);
    return new CitedOriginal(
        passage.value(),
        edition.id().value(),
        edition.state().word(),
        policy.title(),
        policy.number(),
        policy.kind() == Policy.Kind.DIGEST ? "要点摘编" : "原文",
        policy.issuer(),
        policy.issuedOn() == null ? null : policy.issuedOn().text(),
        policy.region(),
        policy.validity().inWords(),
        policy.source(),
        policy.sourceUrl(),
        policy.caution(),
        original.headings(),
        original.page(),
        original.text().length(),
        excerpt.offset(),
        original.start(),
        original.end(),
        excerpt.text());
  }
}
