package fr.ccs.dossier.render;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.fop.apps.FopFactory;
import org.apache.xmlgraphics.image.loader.Image;
import org.apache.xmlgraphics.image.loader.ImageContext;
import org.apache.xmlgraphics.image.loader.ImageException;
import org.apache.xmlgraphics.image.loader.ImageFlavor;
import org.apache.xmlgraphics.image.loader.ImageInfo;
import org.apache.xmlgraphics.image.loader.ImageSessionContext;
import org.apache.xmlgraphics.image.loader.ImageSize;
import org.apache.xmlgraphics.image.loader.impl.ImageGraphics2D;
import org.apache.xmlgraphics.image.loader.spi.ImageLoader;
import org.apache.xmlgraphics.image.loader.spi.ImageLoaderFactory;
import org.apache.xmlgraphics.image.loader.spi.ImagePreloader;
import org.apache.xmlgraphics.java2d.Graphics2DImagePainter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws the codes, as vectors: one to two milliseconds a page, where the same code took eight as SVG and twelve as formatting objects.
 *
 * <p>One class is all three plug-ins that the typesetter asks for, since a code is whole as soon as its element is seen.
 */
final class QrImages implements ImagePreloader, ImageLoaderFactory, ImageLoader {
    private static final String MIME = "application/x-ccs-qr";

    private QrImages() {}

    /** Teaches codes to this typesetter and to no other. */
    static void plugInto(FopFactory factory) {
        QrImages images = new QrImages();
        factory.addElementMapping(new QrElement.Mapping());
        factory.getImageManager().getRegistry().registerPreloader(images);
        factory.getImageManager().getRegistry().registerLoaderFactory(images);
    }

    @Override
    public ImageInfo preloadImage(String uri, Source source, ImageContext context) throws ImageException {
        if (!(source instanceof DOMSource dom && dom.getNode() instanceof Document document)
                || !QrElement.NAMESPACE.equals(document.getDocumentElement().getNamespaceURI())) {
            return null;
        }
        Element element = document.getDocumentElement();
        QrCode code;
        try {
            code = QrCode.of(element.getAttribute(QrElement.TEXT));
        } catch (IllegalArgumentException e) {
            throw new ImageException("no code can hold this text: " + e.getMessage(), e);
        }
        ImageInfo info = new ImageInfo(uri, MIME);
        ImageSize size = new ImageSize();
        // one module is one point, which keeps the numbers of the drawing short
        size.setSizeInMillipoints(code.modules() * 1000, code.modules() * 1000);
        size.setResolution(72);
        size.calcPixelsFromSize();
        info.setSize(size);
        info.getCustomObjects().put(QrCode.class, code);
        return info;
    }

    /** Before all others, which would look for pictures in it. */
    @Override
    public int getPriority() {
        return 0;
    }

    @Override
    public Image loadImage(ImageInfo info, Map<String, Object> hints, ImageSessionContext session) {
        return loadImage(info, session);
    }

    @Override
    public Image loadImage(ImageInfo info, ImageSessionContext session) {
        return new Drawing(info, (QrCode) info.getCustomObjects().get(QrCode.class));
    }

    @Override
    public ImageFlavor getTargetFlavor() {
        return ImageFlavor.GRAPHICS2D;
    }

    @Override
    public int getUsagePenalty() {
        return NO_LOADING_PENALTY;
    }

    @Override
    public String[] getSupportedMIMETypes() {
        return new String[] {MIME};
    }

    @Override
    public ImageFlavor[] getSupportedFlavors(String mime) {
        return new ImageFlavor[] {ImageFlavor.GRAPHICS2D};
    }

    @Override
    public boolean isSupported(ImageInfo info) {
        return MIME.equals(info.getMimeType());
    }

    @Override
    public ImageLoader newImageLoader(ImageFlavor flavor) {
        return this;
    }

    @Override
    public int getUsagePenalty(String mime, ImageFlavor flavor) {
        return NO_LOADING_PENALTY;
    }

    @Override
    public boolean isAvailable() {
        return true;
    }

    /** Never kept: having no address, all codes would share one place in the typesetter's store of pictures. */
    private static final class Drawing extends ImageGraphics2D {
        Drawing(ImageInfo info, QrCode code) {
            super(info, new Painter(code));
        }

        @Override
        public boolean isCacheable() {
            return false;
        }
    }

    private record Painter(QrCode code) implements Graphics2DImagePainter {
        @Override
        public void paint(Graphics2D graphics, Rectangle2D area) {
            graphics.fill(code.dark());
        }

        @Override
        public Dimension getImageSize() {
            return new Dimension(code.modules() * 1000, code.modules() * 1000);
        }
    }
}
