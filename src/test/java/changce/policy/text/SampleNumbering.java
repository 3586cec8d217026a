package changce.policy.text;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

/** A Word file whose articles are counted by Word. */
final class SampleNumbering {

  private SampleNumbering() {}

  static void write(Path file, List<String> articles) throws IOException {
    try (XWPFDocument document = new XWPFDocument();
        OutputStream output = Files.newOutputStream(file)) {
      XWPFNumbering numbering = document.createNumbering();
      CTAbstractNum list = CTAbstractNum.Factory.newInstance();
      list.setAbstractNumId(BigInteger.ZERO);
      CTLvl level = list.addNewLvl();
      level.setIlvl(BigInteger.ZERO);
      level.addNewStart().setVal(BigInteger.ONE);
      level.addNewNumFmt().setVal(STNumberFormat.CHINESE_COUNTING);
      level.addNewLvlText().setVal("第%1条");
      BigInteger number = numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
      for (String article : articles) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setNumID(number);
        paragraph.setNumILvl(BigInteger.ZERO);
        paragraph.createRun().setText(article);
      }
      document.write(output);
    }
  }
}
