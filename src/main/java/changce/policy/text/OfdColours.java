package changce.policy.text;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CT_PageBlock;
import org.ofdrw.core.basicStructure.pageObj.layer.block.CompositeObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicType.ST_Array;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.compositeObj.CT_VectorG;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.pageDescription.drawParam.CT_DrawParam;
import org.ofdrw.core.text.text.CT_Text;
import org.ofdrw.reader.ResourceManage;

/** What the objects of a document refer to: colours, pictures, drawings that are used again. */
final class OfdColours {

  private static final double MOST = 255;

  /** Where a PNG says which channels it has. */
  private static final int PNG_KIND = 25;

  private final ResourceManage resources;

  OfdColours(ResourceManage resources) {
    this.resources = resources;
  }

  /**
   * @param layer what objects of the layer draw with that say nothing themselves
   * @return null where it cannot be told; black where nothing is said
   */
  @Nullable PageColour fill(CT_Text text, @Nullable ST_RefID layer) {
    CT_Color own = text.getFillColor();
    CT_Color said = own == null ? fill(text.getDrawParam(), layer) : own;
    return said == null ? PageColour.BLACK : colour(said);
  }

  /**
   * @return null where it cannot be told, as for a pattern or where nothing is said
   */
  @Nullable CT_Color fill(CT_Path path, @Nullable ST_RefID layer) {
    CT_Color own = path.getFillColor();
    return own == null ? fill(path.getDrawParam(), layer) : own;
  }

  private @Nullable CT_Color fill(@Nullable ST_RefID own, @Nullable ST_RefID layer) {
    CT_Color said = fill(own);
    return said == null ? fill(layer) : said;
  }

  private @Nullable CT_Color fill(@Nullable ST_RefID id) {
    CT_DrawParam param = id == null ? null : resources.getDrawParamFinal(id.toString());
    return param == null ? null : param.getFillColor();
  }

  /** In grey, red, green and blue, or the four colours of print, with eight bits each. */
  static @Nullable PageColour colour(CT_Color color) {
    ST_Array value = color.getValue();
    if (!color.elements().isEmpty() || color.getIndex() != null) {
      return null;
    }
    if (value == null) {
      return PageColour.BLACK;
    }
    try {
      double[] parts =
          value.getArray().stream().mapToDouble(part -> channel(part) / MOST).toArray();
      return switch (parts.length) {
        case 1 -> new PageColour(parts[0], parts[0], parts[0]);
        case 3 -> new PageColour(parts[0], parts[1], parts[2]);
        case 4 -> printed(parts);
        default -> null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static double channel(String part) {
    return part.startsWith("#")
        ? Integer.parseInt(part.substring(1), 16)
        : Double.parseDouble(part);
  }

  private static PageColour printed(double[] parts) {
    double light = 1 - parts[3];
    return new PageColour((1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light);
  }

  /** What an object draws that only refers to it; null where the document does not hold it. */
  @Nullable CT_PageBlock drawn(CompositeObject composite) {
    ST_RefID id = composite.getResourceID();
    CT_VectorG unit = id == null ? null : resources.getCompositeGraphicUnit(id.toString());
    return unit == null ? null : unit.getContent();
  }

  /** A seal is a picture with clear parts, and hides nothing; what is not known may be one. */
  boolean isOpaque(ImageObject image) {
    ST_RefID id = image.getResourceID();
    if (id == null || image.getImageMask() != null) {
      return false;
    }
    try {
      byte[] content = resources.getImageByteArray(id.toString());
      return content != null && (isJpeg(content) || isOpaquePng(content));
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean isJpeg(byte[] content) {
    return content.length > 2 && (content[0] & 255) == 0xff && (content[1] & 255) == 0xd8;
  }

  /** Of grey or of three colours; a palette may hold clear ones. */
  private static boolean isOpaquePng(byte[] content) {
    return content.length > PNG_KIND
        && content[1] == 'P'
        && content[2] == 'N'
        && content[3] == 'G'
        && (content[PNG_KIND] == 0 || content[PNG_KIND] == 2)
        && !new String(content, StandardCharsets.ISO_8859_1).contains("tRNS");
  }
}
