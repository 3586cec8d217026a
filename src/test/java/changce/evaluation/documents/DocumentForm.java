package changce.evaluation.documents;

import changce.policy.text.SampleTables;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * The formats that a known text is written in, each with what offices leave in such files: hidden
 * drafts, numbers that only their format makes amounts, broken lines and cells, marks of notes.
 */
enum DocumentForm {
  DOCX {
    @Override
    void write(Path file, KnownText known) throws IOException {
      try (XWPFDocument document = new XWPFDocument();
          OutputStream output = Files.newOutputStream(file)) {
        document.createParagraph().createRun().setText(known.title());
        known.paragraphs().forEach(text -> paragraph(document.createParagraph(), text));
        List<List<String>> rows = known.table();
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            table.getRow(row).getCell(column).setText(rows.get(row).get(column));
          }
        }
        document.write(output);
      }
    }

    /** A figure of a draft stands hidden before the real one. */
    private void paragraph(XWPFParagraph paragraph, String text) {
      int amount = text.indexOf("给予补助") + "给予补助".length();
      paragraph.createRun().setText(text.substring(0, amount));
      XWPFRun hidden = paragraph.createRun();
      hidden.setText("777万元");
      hidden.setVanish(true);
      paragraph.createRun().setText(text.substring(amount));
    }
  },
  XLSX {
    @Override
    void write(Path file, KnownText known) throws IOException {
      sheet(file, new XSSFWorkbook(), known);
    }
  },
  XLS {
    @Override
    void write(Path file, KnownText known) throws IOException {
      sheet(file, new HSSFWorkbook(), known);
    }
  },
  CSV {
    @Override
    void write(Path file, KnownText known) throws IOException {
      String rows =
          known.sheet().stream()
              .map(row -> "\"" + String.join("\",\"", row) + "\"")
              .collect(Collectors.joining("\r\n"));
      Files.writeString(file, rows, Charset.forName("GB18030"));
    }
  },
  PDF {
    @Override
    void write(Path file, KnownText known) throws IOException {
      SampleTables.pdf(file, false, false, print(known));
    }
  },
  OFD {
    @Override
    void write(Path file, KnownText known) throws IOException {
      SampleTables.ofd(file, print(known));
    }
  },
  HTML {
    @Override
    void write(Path file, KnownText known) throws IOException {
      String paragraphs =
          known.paragraphs().stream()
              .map(text -> "<p>" + text.replace("，补助期限", "<sup>[3]</sup>，补助期限") + "</p>")
              .collect(Collectors.joining("\n"));
      String rows =
          known.table().stream()
              .map(row -> "<tr><td>" + String.join("</td><td>", row) + "</td></tr>")
              .collect(Collectors.joining());
      Files.writeString(
          file,
          "<html><head><title>%1$s</title></head><body><div><a href='/'>首页</a> 浏览 888 次</div><div class='TRS_Editor'><h1>%1$s</h1>%2$s<p><del>补助 777万元</del></p><table>%3$s</table></div></body></html>"
              .formatted(known.title(), paragraphs, rows));
    }
  },
  TXT {
    @Override
    void write(Path file, KnownText known) throws IOException {
      List<String> lines = new ArrayList<>(List.of(known.title(), ""));
      known.paragraphs().forEach(text -> lines.addAll(wrapped(text)));
      lines.add("");
      known.table().forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
      lines.add(lines.size() - known.rows().size(), "| --- | --- | --- | --- |");
      Files.writeString(file, String.join("\r\n", lines), StandardCharsets.UTF_16);
    }
  };

  private static final int LINE = 36;

  abstract void write(Path file, KnownText known) throws IOException;

  String ending() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The first row is hidden: what applied until last year. */
  private static void sheet(Path file, Workbook workbook, KnownText known) throws IOException {
    try (workbook;
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("标准");
      cells(sheet.createRow(0), KnownText.HEADER);
      Row hidden = sheet.createRow(1);
      cells(hidden, List.of("往年标准", "777万元", "77年", "2019年7月7日"));
      hidden.setZeroHeight(true);
      for (KnownText.Item item : known.items()) {
        Row row = sheet.createRow(sheet.getLastRowNum() + 1);
        cells(row, item.cells());
        number(row.getCell(1), item.amount());
        row.getCell(3).setCellValue(item.day());
        row.getCell(3).setCellStyle(style(workbook, "yyyy\"年\"m\"月\"d\"日\""));
      }
      workbook.write(output);
    }
  }

  private static void cells(Row row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      row.createCell(column).setCellValue(cells.get(column));
    }
  }

  /** The unit is the format's, not the cell's. */
  private static void number(Cell cell, String amount) {
    if (amount.matches("[\\d.]+万元")) {
      String figure = amount.substring(0, amount.length() - 2);
      cell.setCellValue(Double.parseDouble(figure));
      String format = figure.contains(".") ? "0.0\"万元\"" : "0\"万元\"";
      cell.setCellStyle(style(cell.getSheet().getWorkbook(), format));
    }
  }

  private static CellStyle style(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private static SampleTables.Print print(KnownText known) {
    List<String> lines = new ArrayList<>(List.of(known.title()));
    known.paragraphs().forEach(text -> lines.addAll(wrapped(text)));
    List<List<String>> table =
        known.table().stream()
            .map(row -> row.stream().map(cell -> cell.replaceFirst("年(?=\\d)", "年\n")).toList())
            .toList();
    return new SampleTables.Print(lines, SampleTables.cells(table), List.of());
  }

  private static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); start += LINE) {
      lines.add(text.substring(start, Math.min(text.length(), start + LINE)));
    }
    return lines;
  }
}
