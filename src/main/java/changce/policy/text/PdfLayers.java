package changce.policy.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether what a page draws is part of its text: not in a layer that is off, not marked as a
 * watermark.
 */
final class PdfLayers {

  private static final Set<String> ASIDE = Set.of("Watermark", "Header", "Footer", "Background");

  private final Deque<Boolean> shown = new ArrayDeque<>();
  private final @Nullable PDOptionalContentProperties layers;

  PdfLayers(PDDocument document) {
    this.layers = document.getDocumentCatalog().getOCProperties();
  }

  void begin(COSName tag, @Nullable COSDictionary properties) {
    boolean aside =
        properties != null
            && tag.getName().equals("Artifact")
            && ASIDE.contains(String.valueOf(properties.getNameAsString(COSName.SUBTYPE)));
    shown.push(!aside && !(tag.equals(COSName.OC) && isOff(properties)));
  }

  void end() {
    shown.poll();
  }

  boolean show() {
    return shown.stream().allMatch(Boolean::booleanValue);
  }

  /** A membership is off when all of its layers are. */
  boolean isOff(@Nullable COSDictionary layer) {
    if (layer == null || layers == null) {
      return false;
    }
    COSBase members = layer.getDictionaryObject(COSName.OCGS);
    if (members instanceof COSArray all) {
      return all.size() > 0 && all.toList().stream().allMatch(member -> isOff(dictionary(member)));
    }
    return members instanceof COSDictionary one
        ? isOff(one)
        : !layers.isGroupEnabled(new PDOptionalContentGroup(layer));
  }

  private static @Nullable COSDictionary dictionary(COSBase base) {
    return base instanceof COSObject object
        ? dictionary(object.getObject())
        : base instanceof COSDictionary found ? found : null;
  }
}
