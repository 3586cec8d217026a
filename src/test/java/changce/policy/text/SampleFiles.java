package changce.policy.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Makes small files of the formats that offices publish in. */
public final class SampleFiles {

  static final String OFD =
      "<ofd:OFD %s DocType=\"OFD\" Version=\"1.0\"><ofd:DocBody><ofd:DocInfo><ofd:DocID>0</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

  private SampleFiles() {}

  /**
   * @param rows of a table behind the paragraphs
   */
  public static void docx(Path file, List<String> paragraphs, List<List<String>> rows)
      throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream output = Files.newOutputStream(file)) {
      paragraphs.forEach(text -> document.createParagraph().createRun().setText(text));
      if (!rows.isEmpty()) {
        XWPFTable table = document.createTable(rows.size(), rows.get(0).size());
        for (int row = 0; row < rows.size(); row++) {
          for (int column = 0; column < rows.get(row).size(); column++) {
            table.getRow(row).getCell(column).setText(rows.get(row).get(column));
          }
        }
      }
      document.write(output);
    }
  }

  static void xlsx(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("事项清单");
      String[][] rows = {{"部门", "事项", "时限"}, {"市场监管", "变更登记", "3"}, {"", "注销登记", "5"}};
      for (int i = 0; i < rows.length; i++) {
        Row row = sheet.createRow(i);
        for (int column = 0; column < 3; column++) {
          row.createCell(column).setCellValue(rows[i][column]);
        }
      }
      sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
      workbook.write(output);
    }
  }

  /** What its cell B2 gives only the office knows that keeps the other file. */
  public static void formulaOfAnotherFile(Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("补助");
      Row header = sheet.createRow(0);
      header.createCell(0).setCellValue("项目");
      header.createCell(1).setCellValue("补助（万元）");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue("设备改造");
      row.createCell(1).setCellFormula("STANDARDS(A2)");
      workbook.write(output);
    }
  }

  public static void longSheet(Path file, int rows) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream output = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("清单");
      for (int row = 0; row < rows; row++) {
        sheet.createRow(row).createCell(0).setCellValue(row);
      }
      workbook.write(output);
    }
  }

  public static void encrypted(Path docx, Path encrypted) throws Exception {
    try (POIFSFileSystem folder = new POIFSFileSystem();
        OutputStream output = Files.newOutputStream(encrypted)) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream inside = encryptor.getDataStream(folder)) {
        Files.copy(docx, inside);
      }
      folder.writeFilesystem(output);
    }
  }

  /** Latin letters: the fonts that every reader has hold no Chinese. */
  public static void pdf(Path file, int pages, String line, String password) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (int number = 1; number <= pages; number++) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
          content.newLineAtOffset(72, 700);
          content.showText(line.isEmpty() ? "" : line + number + ".");
          content.endText();
        }
      }
      if (!password.isEmpty()) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      document.save(file.toFile());
    }
  }

  /** Each inner list a page, each string a line as an office's printer driver would place it. */
  public static void ofd(Path file, List<List<String>> pages) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    for (int page = 0; page < pages.size(); page++) {
      list.append(
          "<ofd:Page ID=\"%d\" BaseLoc=\"Pages/Page_%d/Content.xml\"/>".formatted(page + 10, page));
      entries.put("Doc_0/Pages/Page_%d/Content.xml".formatted(page), ofdPage(pages.get(page)));
    }
    ofd(file, entries, list.toString());
  }

  /**
   * @param pages their files
   * @param list that names them
   */
  static void ofd(Path file, Map<String, String> pages, String list) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>(pages);
    entries.put("OFD.xml", OFD);
    entries.put(
        "Doc_0/Document.xml",
        "<ofd:Document %s><ofd:CommonData><ofd:MaxUnitID>9999</ofd:MaxUnitID><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>"
            + list
            + "</ofd:Pages></ofd:Document>");
    zip(file, entries);
  }

  private static String ofdPage(List<String> lines) {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = lines.get(i).stripLeading();
      double x = 20 + 5.0 * (lines.get(i).length() - text.length());
      page.append(
          "<ofd:TextObject ID=\"%d\" Boundary=\"%.1f %d %.1f 6\" Font=\"1\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\">%s</ofd:TextCode></ofd:TextObject>"
              .formatted(100 + i, x, 30 + i * 8, text.length() * 5.0, text));
    }
    return "<ofd:Page %s><ofd:Content><ofd:Layer ID=\"2\">"
        + page
        + "</ofd:Layer></ofd:Content></ofd:Page>";
  }

  /** Sixty-four megabytes of blanks in a few kilobytes. */
  public static void bomb(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
      for (int megabyte = 0; megabyte < 64; megabyte++) {
        zip.write(blanks);
      }
    }
  }

  /** Half of the file is lost. */
  public static void truncate(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
  }

  static void zip(Path file, Map<String, String> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (Map.Entry<String, String> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(
            entry
                .getValue()
                .replace("%s", "xmlns:ofd=\"http://www.ofdspec.org/2016\"")
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
