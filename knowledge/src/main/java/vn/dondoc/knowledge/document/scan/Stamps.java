package vn.dondoc.knowledge.document.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.dondoc.index.text.Folding;
import vn.dondoc.knowledge.document.RefusedDocument;
import vn.dondoc.knowledge.document.scan.GreyImage.Area;

/**
 * What is stamped on the upper part of a first page, for the gate alone: a stamp stands askew, often across print, and is
 * lost when the page is read as text. Red stamps are lifted off by their colour, each turned upright by its own outline;
 * on a page without colour the whole part is read turned to either side.
 */
public final class Stamps {
    private static final int DPI = 200;
    private static final double PART = 0.38;
    private static final double[] TURNS = {-20, -12, 12, 20};
    private static final int MOST_STAMPS = 6, EDGE = 20;
    private static final double SURE = 0.4;
    private final Tesseract engine;

    public Stamps(Tesseract engine) {
        this.engine = engine;
    }

    /**
     * Lines on the first page of a PDF that may be stamps; empty where no picture is on it.
     *
     * @param hasText whether the page's words stand in the file: then only what is red, or a whole scanned page, is looked at
     * @throws RefusedDocument where there is no program to read them
     */
    public String pdf(byte[] bytes, boolean hasText) throws RefusedDocument {
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            if (pdf.getNumberOfPages() == 0 || !PdfScans.isPictured(pdf.getPage(0))) return "";
            double inches = Math.max(pdf.getPage(0).getCropBox().getWidth(), pdf.getPage(0).getCropBox().getHeight()) / 72;
            // some programs make a page of a point for each point of the image
            double dpi = inches > 24 ? DPI * 11.69 / inches : DPI;
            return lines(new PDFRenderer(pdf).renderImageWithDPI(0, (float) dpi, ImageType.RGB), !hasText || PdfScans.isScan(pdf.getPage(0)));
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    /** The same for an image file. */
    public String image(byte[] bytes) throws RefusedDocument {
        try {
            return lines(Scan.first(bytes), true);
        } catch (IOException | RuntimeException e) {
            return "";
        }
    }

    private String lines(BufferedImage page, boolean whole) throws RefusedDocument {
        double dpi = Math.max(page.getWidth(), page.getHeight()) / 11.69;
        BufferedImage top = page.getSubimage(0, 0, page.getWidth(), Math.max(1, (int) (page.getHeight() * PART)));
        GreyImage red = RedInk.of(top);
        List<Area> stamps = RedInk.stamps(red, dpi);
        List<GreyImage> upright = new ArrayList<>();
        for (Area stamp : stamps.stream().limit(MOST_STAMPS).toList()) upright.addAll(RedInk.turns(red.cut(stamp, EDGE), dpi, DPI));
        if (!whole && upright.isEmpty()) return "";
        GreyImage grey = GreyImage.of(top);
        if (Math.abs(dpi - DPI) > 1) grey = grey.straightened(0, DPI / dpi);
        // on an empty part of a page an engine takes the scanner's noise for a million letters and comes to no end
        grey = grey.whitened(DPI / 4);
        List<GreyImage> images = new ArrayList<>(upright);
        if (whole) images.add(grey);
        // the colour tells where the stamps are; without it they may be anywhere
        if (stamps.isEmpty()) for (double degrees : TURNS) images.add(grey.straightened(Math.tan(Math.toRadians(degrees)), 1));
        List<List<Tesseract.Word>> read = engine.read(images, Tesseract.Layout.SPARSE);
        Set<String> lines = new LinkedHashSet<>();
        for (int i = 0; i < read.size(); i++) {
            if (i < upright.size()) lines.addAll(lines(read.get(i), 0));
            else lines(read.get(i), SURE).stream().filter(Stamps::isGrade).forEach(lines::add);
        }
        return String.join("\n\n", lines);
    }

    private static List<String> lines(List<Tesseract.Word> words, double sure) {
        Map<Integer, List<Tesseract.Word>> lines = words.stream().collect(Collectors.groupingBy(Tesseract.Word::line, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().filter(l -> l.stream().mapToDouble(Tesseract.Word::confidence).min().orElse(0) >= sure)
                .map(l -> l.stream().map(Tesseract.Word::text).collect(Collectors.joining(" "))).toList();
    }

    /** In a page that was turned any scrap of print may look like something; only whole words of a grade count there. */
    private static boolean isGrade(String line) {
        String letters = Normalizer.normalize(line, Normalizer.Form.NFC).replaceAll("[^\\p{L}\\p{N}]", "");
        if (!letters.equals(letters.toUpperCase(Locale.ROOT)) || letters.matches("MẶT|MẮT|MẤT")) return false;
        return Folding.fold(letters).matches("(?:tuyet|toi)?mat");
    }
}
