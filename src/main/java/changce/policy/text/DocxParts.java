package changce.policy.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.xml.sax.SAXException;

/** The parts of a Word file that its text is made of. */
final class DocxParts {

  private final PackagePart main;

  DocxParts(OPCPackage file) throws IOException {
    this.main = mainOf(file);
  }

  DocxElement document() throws IOException {
    return root(main);
  }

  /**
   * @param kind the last word of the relationship's type, the same in both kinds of Open XML
   */
  Optional<DocxElement> part(String kind) throws IOException {
    for (PackageRelationship relationship : relationships()) {
      if (relationship.getRelationshipType().endsWith("/" + kind)
          && relationship.getTargetMode() == TargetMode.INTERNAL) {
        return Optional.of(root(target(relationship)));
      }
    }
    return Optional.empty();
  }

  /** A whole other file inside. */
  Optional<PackagePart> chunk(String id) throws IOException {
    PackageRelationship relationship = main.getRelationship(id);
    return relationship == null ? Optional.empty() : Optional.of(target(relationship));
  }

  private Iterable<PackageRelationship> relationships() throws IOException {
    try {
      return main.getRelationships();
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private PackagePart target(PackageRelationship relationship) throws IOException {
    try {
      PackagePart part = main.getRelatedPart(relationship);
      if (part == null) {
        throw new IOException("no part " + relationship.getTargetURI());
      }
      return part;
    } catch (InvalidFormatException e) {
      throw new IOException(e);
    }
  }

  private static PackagePart mainOf(OPCPackage file) throws IOException {
    for (PackageRelationship relationship : file.getRelationships()) {
      if (relationship.getRelationshipType().endsWith("/officeDocument")) {
        PackagePart part = file.getPart(relationship);
        if (part != null) {
          return part;
        }
      }
    }
    throw new IOException("no main document");
  }

  private static DocxElement root(PackagePart part) throws IOException {
    try (InputStream input = part.getInputStream()) {
      return new DocxElement(DocumentHelper.readDocument(input).getDocumentElement());
    } catch (SAXException e) {
      throw new IOException(e);
    }
  }
}
