package vn.dondoc.knowledge.document.scan;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A page as it came from the scanner.
 *
 * @param dpi points per inch of paper
 */
record Scan(GreyImage image, double dpi) {
    /** More points than an A3 sheet at 600 dpi: what claims more is no page. */
    static final long MOST_POINTS = 72_000_000;
    private static final double LONG_SIDE = 297 / 25.4;

    /** Paper is taken to be A4, which offices use: what image files say of their resolution is seldom true. */
    static Scan ofSheet(GreyImage image) {
        return new Scan(image, Math.clamp(Math.max(image.width(), image.height()) / LONG_SIDE, 60, 600));
    }

    /**
     * The pages of an image file (.png, .jpg, .tif with several pages).
     *
     * @throws IOException where the file is damaged or larger than any page
     */
    static List<Scan> ofFile(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no image");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                List<Scan> pages = new ArrayList<>();
                for (int i = 0, n = Math.min(reader.getNumImages(true), ScannedPages.MOST_PAGES + 1); i < n; i++) {
                    if ((long) reader.getWidth(i) * reader.getHeight(i) > MOST_POINTS) throw new IOException("image too large");
                    pages.add(ofSheet(GreyImage.of(image(reader, i))));
                }
                return pages;
            } finally {
                reader.dispose();
            }
        }
    }

    /** The first page of an image file, in its colours. */
    static BufferedImage first(byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) throw new IOException("no image");
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_POINTS) throw new IOException("image too large");
                return image(reader, 0);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Java reads no CMYK JPEG as an image, but its bands; four inverted bands are read by their darkest part. */
    private static BufferedImage image(ImageReader reader, int page) throws IOException {
        try {
            return reader.read(page);
        } catch (IIOException | IllegalArgumentException e) {
            if (!reader.canReadRaster()) throw new IOException(e);
            Raster raster = reader.readRaster(page, null);
            BufferedImage grey = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
            int[] point = new int[raster.getNumBands()];
            for (int y = 0; y < raster.getHeight(); y++) for (int x = 0; x < raster.getWidth(); x++) {
                raster.getPixel(x, y, point);
                int darkest = 255;
                for (int band : point) darkest = Math.min(darkest, band);
                grey.getRaster().setSample(x, y, 0, darkest);
            }
            return grey;
        }
    }
}
