package dev.dynoscope.export;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that is being written, with the JDK's own writer. */
final class GifFile implements Closeable {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";
  private static final int STEP_MILLIS = 10;

  /** Begin again for ever, as browsers understand it. */
  private static final byte[] FOR_EVER = {1, 0, 0};

  private final IndexColorModel colours;
  private final ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
  private final ImageOutputStream file;

  GifFile(OutputStream out, IndexColorModel colours) throws IOException {
    this.colours = colours;
    file = ImageIO.createImageOutputStream(out);
    writer.setOutput(file);
    writer.prepareWriteSequence(null);
  }

  void add(FilmPart part) throws IOException {
    BufferedImage image = part.image(colours);
    IIOMetadata metadata =
        writer.getDefaultImageMetadata(
            new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
    IIOMetadataNode place = child(root, "ImageDescriptor");
    place.setAttribute("imageLeftPosition", String.valueOf(part.x()));
    place.setAttribute("imageTopPosition", String.valueOf(part.y()));
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "doNotDispose");
    control.setAttribute("delayTime", String.valueOf(part.shown().toMillis() / STEP_MILLIS));
    control.setAttribute("transparentColorFlag", "TRUE");
    control.setAttribute("transparentColorIndex", String.valueOf(FilmPalette.AS_BEFORE));
    IIOMetadataNode application = new IIOMetadataNode("ApplicationExtension");
    application.setAttribute("applicationID", "NETSCAPE");
    application.setAttribute("authenticationCode", "2.0");
    application.setUserObject(FOR_EVER);
    child(root, "ApplicationExtensions").appendChild(application);
    metadata.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(image, null, metadata), null);
  }

  /** A node of that name under {@code root}; made, where there is none. */
  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  @Override
  public void close() throws IOException {
    writer.endWriteSequence();
    file.close();
    writer.dispose();
  }
}
