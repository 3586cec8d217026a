package changce.evaluation.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of {@code bin/evaluate documents}. */
class DocumentsTests {

  @Test
  void everyFormatGivesTheFiguresOfItsTextAndNoOthers(@TempDir Path folder) throws Exception {
    assertThat(new DocumentsTrial(folder).run(7, 2))
        .hasSize(8)
        .allSatisfy(
            (form, row) -> {
              assertThat(row.own().score().missing()).isEmpty();
              assertThat(row.own().score().extra()).isEmpty();
            });
  }

  /** Otherwise the measure could not fail. */
  @Test
  void plainReaderIsSeenToMissFigures(@TempDir Path folder) throws Exception {
    assertThat(new DocumentsTrial(folder).run(7, 1).get(DocumentForm.DOCX).plain().score().extra())
        .anyMatch(figure -> figure.endsWith("777万元"));
  }
}
