package changce.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetFormatTests {

  private static final String AFTERNOON = "45901.6041666667";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "10      | 0\"~20万元\"                | 10~20万元",
        "300     | 0\"人以上（含300人）\"       | 300人以上（含300人）",
        "12      | \"湘发〔2025〕\"0\"号\"      | 湘发〔2025〕12号",
        "3       | \\第0\\批                   | 第3批",
        "1       | \"有\";;\"无\"              | 有",
        "0       | \"有\";;\"无\"              | 无",
        "0       | \"免收\"                    | 免收",
        "0       | 0;-0;;@                    | ``",
        "-5      | 0.0;(0.0)                  | (5.0)",
        "-5      | 0.0\"%\"                    | -5.0%",
        "-0.01   | 0.0                        | 0.0",
        "0.155   | 0.0%                       | 15.5%",
        "2.5     | 0.00_);[Red](0.00)         | 2.50",
        "1234.5  | #,##0.00                   | 1,234.50",
        "1234567 | _ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ | 1,234,567",
        "0.5     | #.##\"万元\"                | 0.5万元",
        "3       | 0.##\"万元\"                | 3万元",
        "1500000 | 0!.0,\"万元\"               | 150.0万元",
        "1234567 | 0\\.0000\"万元\"            | 123.4567万元",
        "25000   | 0.0,\"千元\"                | 25.0千元",
        "300000000 | 0.00,,\"百万\"            | 300.00百万",
        "120000  | [>=10000]0!.0,\"万元\";0\"元\" | 12.0万元",
        "9000    | [>=10000]0!.0,\"万元\";0\"元\" | 9000元",
        "5       | 000                        | 005",
        "31      | 0\"元/月\"                  | 31元/月",
        "8       | [$¥-804]#,##0              | ¥8",
        "1234.5  | General\"元\"               | 1234.5元",
        "7.5     | G/通用格式\"万元\"           | 7.5万元",
        "8       | [DBNum1][$-804]0\"万元\"    | 八万元",
        "120     | [DBNum1]0                  | 一二〇",
        "10205   | [DBNum1]General            | 一万〇二百〇五",
        "300000  | [DBNum2]General\"元整\"      | 叁拾万元整",
        "1234.5  | [DBNum2][$-804]General\"元整\" | 1234.5元整",
        "0.5     | # ?/?                      | 1/2",
        "0.333333333 | # ??/??                | 1/3",
        "1.5     | # ?/?                      | 1又1/2",
        "1.5     | ?/?                        | 3/2",
        "3       | # ?/?                      | 3",
        "2.99    | # ?/?                      | 3",
        "0       | # ?/?                      | 0",
        "-0.5    | # ?/?                      | -1/2",
        "0.25    | # ?/100                    | 25/100",
        "0       | 0.00;-0.00;\"-\"??           | -",
        "0       | #.##                       | 0",
        "0.30000000000000004 | General        | 0.3",
        "123456789012 | General               | 123456789012",
      })
  void numberIsPrintedAsItsFormatSays(double value, String code, String printed) {
    assertThat(SheetFormat.of(code).number(value, false)).contains(printed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = true,
      value = {
        "yyyy\"年\"m\"月\"d\"日\";@                 | 2025年9月1日",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@  | 二〇二五年九月一日",
        "[$-804]yyyy-mm-dd                       | 2025-09-01",
        "yyyy/m/d h:mm                           | 2025/9/1 14:30",
        "e\"年\"m\"月\"                            | 2025年9月",
        "yyyy\"年\"m\"月\"d\"日\"\\ aaaa             | 2025年9月1日 星期一",
        "\"周\"aaa                                | 周一",
        "[$-804]dddd                             | 星期一",
        "h\"时\"mm\"分\"                           | 14时30分",
        "上午/下午h\"时\"mm\"分\"                    | 下午2时30分",
        "h:mm AM/PM                              | 2:30 PM",
        "m/d/yy                                  | 2025年9月1日",
        "d/m/yyyy                                | 2025年9月1日",
        "mmm-yy                                  | 2025年9月",
        "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy     | 2025年9月1日",
        "yy\"年\"m\"月\"d\"日\"                      | 2025年9月1日",
        "gg yyyy\"年\"m\"月\"d\"日\"                 | 2025年9月1日",
      })
  void dayIsPrintedAsItsFormatSaysAndNeverAsAnother(String code, String printed) {
    assertThat(SheetFormat.of(code).number(Double.parseDouble(AFTERNOON), false)).contains(printed);
  }

  @ParameterizedTest
  @CsvSource({"-5, [<0]0;0", "0.5, # ?/?%", "120, 0.00E+00", "5, [Oops]0", "-3, yyyy-mm-dd"})
  void whatIsNotUnderstoodIsNotPrinted(double value, String code) {
    assertThat(SheetFormat.of(code).number(value, false)).isEmpty();
  }

  @Test
  void formatSpeaksAroundWords() {
    assertThat(SheetFormat.of("@\"万元\"").text("约5")).isEqualTo("约5万元");
    assertThat(SheetFormat.of("0\"万元\"").text("面议")).isEqualTo("面议");
    assertThat(SheetFormat.of(";;;").text("底稿")).isEmpty();
  }

  @Test
  void builtInFormatOfChineseExcelIsADay() {
    assertThat(SheetFormatTable.code(31, "reserved-0x1F")).isEqualTo("yyyy\"年\"m\"月\"d\"日\"");
    assertThat(SheetFormatTable.code(58, null)).isEqualTo("m\"月\"d\"日\"");
    assertThat(SheetFormatTable.code(31, "0.00")).isEqualTo("0.00");
  }
}
