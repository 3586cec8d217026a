package changce.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * {@code bin/house}: how the main code is cut, beside the codebases that we learn from. Needs the
 * JDK alone. A code line is neither blank nor comment; a method's lines are those of its body
 * between the braces; packages form a circle when imports lead back to where they began.
 */
public final class House {

  private static final List<String> MODELS =
      List.of(
          "spring-restbucks    file  23 /  43 / 130   method  2 /  7   hidden 49 %",
          "start.spring.io     file  26 /  64 / 211   method  2 /  8   hidden 69 %",
          "spring-petclinic    file  21 /  85 / 123   method  1 /  6   hidden 28 %");

  private final Map<String, Integer> files = new TreeMap<>();
  private final List<Integer> methods = new ArrayList<>();
  private final Map<String, List<String>> types = new TreeMap<>();
  private final Map<String, Set<String>> arrows = new TreeMap<>();
  private int hidden;
  private int all;

  /** Argument: the folder of the sources. */
  public static void main(String[] arguments) throws IOException {
    of(Path.of(arguments[0])).print();
  }

  static House of(Path sources) throws IOException {
    House house = new House();
    house.read(sources);
    return house;
  }

  private void read(Path sources) throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(sources)) {
      paths = walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        read(unit, positions);
      }
    }
  }

  private void read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
    Path path = Path.of(unit.getSourceFile().toUri());
    if (path.endsWith("package-info.java")) {
      return;
    }
    String text = unit.getSourceFile().getCharContent(true).toString();
    files.put(path.getFileName().toString() + " " + unit.getPackageName(), codeLines(text));
    String here = unit.getPackageName().toString();
    for (ImportTree each : unit.getImports()) {
      String name = each.getQualifiedIdentifier().toString();
      if (name.startsWith("changce.")) {
        arrows.computeIfAbsent(here, key -> new TreeSet<>()).add(packageOf(name));
      }
    }
    for (Tree type : unit.getTypeDecls()) {
      if (type instanceof ClassTree known) {
        all++;
        hidden += known.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 0 : 1;
        types.computeIfAbsent(known.getSimpleName().toString(), k -> new ArrayList<>()).add(here);
      }
    }
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void none) {
        if (method.getBody() != null && positions.getEndPosition(unit, method.getBody()) >= 0) {
          int start = (int) positions.getStartPosition(unit, method.getBody());
          int end = (int) positions.getEndPosition(unit, method.getBody());
          methods.add(codeLines(text.substring(start + 1, end - 1)));
        }
        return super.visitMethod(method, null);
      }
    }.scan(unit, null);
  }

  private static String packageOf(String name) {
    return Stream.of(name.split("\\."))
        .takeWhile(part -> Character.isLowerCase(part.charAt(0)))
        .collect(Collectors.joining("."));
  }

  private static int codeLines(String text) {
    return (int)
        text.replaceAll("(?s)/\\*.*?\\*/", "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .count();
  }

  private void print() {
    List<Integer> sizes = sorted(files.values());
    List<Integer> lengths = sorted(methods);
    System.out.println("median / p90 / most of code lines");
    System.out.printf(
        "changce             file %3d / %3d / %3d   method %2d / %2d   hidden %d %%%n",
        share(sizes, 0.5),
        share(sizes, 0.9),
        sizes.get(sizes.size() - 1),
        share(lengths, 0.5),
        share(lengths, 0.9),
        hiddenShare());
    MODELS.forEach(System.out::println);
    System.out.printf(
        "%d files, %d code lines, %d methods%n",
        files.size(), sizes.stream().mapToInt(size -> size).sum(), methods.size());
    print("files above 250 code lines", above(250));
    print("circles of packages", circles());
    print("simple names that two types have", twice());
  }

  /** Code lines of each file, by its name and its package. */
  Map<String, Integer> files() {
    return files;
  }

  /** Code lines of each method with a body, in the order of the files. */
  List<Integer> methods() {
    return methods;
  }

  /** Of the types that are not within another: in percent, whole. */
  long hiddenShare() {
    return Math.round(100.0 * hidden / all);
  }

  private static void print(String what, List<String> found) {
    System.out.println(what + ": " + (found.isEmpty() ? "none" : String.join(", ", found)));
  }

  List<String> above(int lines) {
    return files.entrySet().stream()
        .filter(file -> file.getValue() > lines)
        .map(file -> file.getKey() + " " + file.getValue())
        .toList();
  }

  List<String> twice() {
    return types.entrySet().stream()
        .filter(type -> type.getValue().size() > 1)
        .map(type -> type.getKey() + " (" + String.join(" ", type.getValue()) + ")")
        .toList();
  }

  /** Pairs of packages of which each can be reached from the other. */
  List<String> circles() {
    List<String> circles = new ArrayList<>();
    for (String from : arrows.keySet()) {
      for (String to : reached(from)) {
        if (from.compareTo(to) < 0 && reached(to).contains(from)) {
          circles.add(from + " <-> " + to);
        }
      }
    }
    return circles;
  }

  private Set<String> reached(String from) {
    Set<String> reached = new TreeSet<>();
    List<String> open = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.remove(open.size() - 1);
      if (reached.add(next)) {
        open.addAll(arrows.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  private static List<Integer> sorted(Iterable<Integer> numbers) {
    List<Integer> sorted = new ArrayList<>();
    numbers.forEach(sorted::add);
    Collections.sort(sorted);
    return sorted;
  }

  /** The number below which that share of them lies. */
  static int share(List<Integer> sorted, double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(share * (sorted.size() - 1))));
  }
}
