package changce.console.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvExportTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1+1",
        "-1+1",
        "@SUM(A1)",
        "＝1+1",
        "＋1+1",
        "－1+1",
        "＠SUM(A1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "\t租房",
        "\r租房",
        " =1+1",
        "　＝1+1",
        "="
      })
  void whatASpreadsheetWouldCalculateIsText(String cell) {
    assertThat(CsvExport.harmless(cell)).isEqualTo("'" + cell);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "租房补贴=多少", "1+1", "3－5人", "长沙@湖南", "'=1", "10%", "a\tb", "2026-11-24"})
  void anythingElseStaysAsItIs(String cell) {
    assertThat(CsvExport.harmless(cell)).isEqualTo(cell);
  }
}
