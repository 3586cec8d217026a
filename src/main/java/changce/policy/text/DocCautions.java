package changce.policy.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What someone should look at in a Word file, each thing said once. */
final class DocCautions {

  private final Set<String> said = new LinkedHashSet<>();

  void changes() {
    said.add("文件里还有没有接受的修订，按接受后的样子读入，请核对");
  }

  void hidden() {
    said.add("文件里有隐藏的文字，没有读入");
  }

  void ink() {
    said.add("有白色的文字，底色读不出来，已读入，请核对");
  }

  void struck() {
    said.add("文件里有划去的文字，没有读入，请核对");
  }

  /** 单击此处输入文字 asks for text and is none. */
  void unfilled() {
    said.add("文件里有没有填写的内容控件，其中的提示文字没有读入");
  }

  void part() {
    said.add("文件里引用了另一个文件（子文档），没有读入，请核对");
  }

  void formula() {
    said.add("有公式没有读全，正文里以" + DocSymbols.MISSING + "代替，请核对");
  }

  void symbol(String font, int code) {
    said.add("有不认识的符号（%s %04X），正文里以%s代替，请核对".formatted(font, code, DocSymbols.MISSING));
  }

  void picture() {
    said.add("文件里有图片，图片里的文字没有读入");
  }

  void drawing() {
    said.add("文件里有图形或图表，里面的文字没有读入，请核对");
  }

  void object() {
    said.add("文件里嵌有其他程序的对象，没有读入，请核对");
  }

  void field() {
    said.add("有自动计算的域没有读出，正文里以" + DocSymbols.MISSING + "代替，请核对");
  }

  void raised(String mark) {
    said.add(noted(mark));
  }

  boolean hasNoted(int number) {
    return said.contains(noted(String.valueOf(number)));
  }

  private static String noted(String mark) {
    return "数字后面的上标“" + mark + "”当作注码，没有读入，请核对";
  }

  void power(String raised) {
    said.add("10 后面的上标“%s”分不清是乘方还是注码，正文里以%s代替，请核对".formatted(raised, DocSymbols.MISSING));
  }

  void numberFormats(Set<String> formats) {
    formats.forEach(format -> said.add("编号格式 " + format + " 不认识，按阿拉伯数字写出，请核对"));
  }

  void say(String caution) {
    said.add(caution);
  }

  List<String> all() {
    return new ArrayList<>(said);
  }
}
