package vn.dondoc.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/**
 * Prints pages of clean text as pictures, spoils them as copiers and scanners do, and lets an OCR engine read them:
 * pairs of what was read and what was printed, to learn from. Usage: CLEAN.txt FOLDER LANGUAGE FIRST LAST FONT...
 */
public final class DamagedPages {
    private static final int LINES = 34;

    private DamagedPages() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        System.setProperty("java.awt.headless", "true");
        List<String> paragraphs = Files.readAllLines(Path.of(args[0])).stream().filter(l -> l.length() > 20 && l.length() < 900).toList();
        Path folder = Files.createDirectories(Path.of(args[1]));
        List<Font> fonts = new ArrayList<>();
        for (String file : Arrays.asList(args).subList(5, args.length)) fonts.add(font(Path.of(file)));
        for (int page = Integer.parseInt(args[3]); page <= Integer.parseInt(args[4]); page++) {
            // The page's number is the seed: the same pages come out again.
            write(new Random(page), paragraphs, fonts, folder, args[2], String.format(Locale.ROOT, "%04d", page));
        }
    }

    private static Font font(Path file) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
        } catch (FontFormatException e) {
            throw new IOException(e);
        }
    }

    private static void write(Random random, List<String> paragraphs, List<Font> fonts, Path folder, String language, String name)
            throws IOException, InterruptedException {
        int dpi = 110 + random.nextInt(200);
        float size = (12.5f + random.nextFloat() * 2) * dpi / 72;
        int width = (int) (6.5 * dpi), gap = (int) (size * (1.25 + random.nextFloat() * 0.35));
        BufferedImage image = new BufferedImage(width + dpi, gap * (LINES + 3), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        int paper = 215 + random.nextInt(41), ink = random.nextInt(90);
        pen.setColor(new Color(paper, paper, paper));
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(new Color(ink, ink, ink));
        pen.rotate((random.nextDouble() - 0.5) * 0.012);
        StringBuilder clean = new StringBuilder();
        for (int line = 0; line < LINES; ) {
            String paragraph = paragraphs.get(random.nextInt(paragraphs.size()));
            Font font = fonts.get(random.nextInt(10) < 7 ? 0 : random.nextInt(fonts.size())).deriveFont(size);
            if (random.nextInt(100) < 14) paragraph = paragraph.toUpperCase(Locale.ROOT);
            pen.setFont(font);
            StringBuilder row = new StringBuilder();
            for (String word : paragraph.split("\\s+")) {
                if (!row.isEmpty() && pen.getFontMetrics().stringWidth(row + " " + word) > width) {
                    line = draw(pen, row, dpi, gap, line, clean);
                    if (line >= LINES) break;
                }
                row.append(row.isEmpty() ? "" : " ").append(word);
            }
            if (line < LINES) line = draw(pen, row, dpi, gap, line, clean);
            clean.append('\n');
        }
        pen.dispose();
        BufferedImage spoilt = spoil(image, random);
        Path picture = folder.resolve(name + ".png");
        ImageIO.write(spoilt, "png", picture.toFile());
        Process ocr = new ProcessBuilder("tesseract", picture.toString(), folder.resolve(name + ".ocr").toString(), "-l", language, "--psm", "6", "--dpi", "" + dpi)
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        if (!ocr.waitFor(120, TimeUnit.SECONDS)) ocr.destroyForcibly();
        Files.delete(picture);
        Files.writeString(folder.resolve(name + ".clean.txt"), clean);
    }

    private static int draw(Graphics2D pen, StringBuilder row, int dpi, int gap, int line, StringBuilder clean) {
        pen.drawString(row.toString(), dpi / 2, gap * (line + 2));
        clean.append(row).append('\n');
        row.setLength(0);
        return line + 1;
    }

    /** Soft lens, grain, and sometimes the hard black and white of a fax. */
    private static BufferedImage spoil(BufferedImage image, Random random) {
        BufferedImage soft = image;
        for (int pass = random.nextInt(4); pass > 0; pass--) {
            float centre = 0.3f + random.nextFloat() * 0.5f, side = (1 - centre) / 4;
            soft = new ConvolveOp(new Kernel(3, 3, new float[] {0, side, 0, side, centre, side, 0, side, 0}), ConvolveOp.EDGE_NO_OP, null).filter(soft, null);
        }
        boolean hard = random.nextInt(3) == 0;
        int threshold = 110 + random.nextInt(80);
        double grain = random.nextDouble() * 22;
        var raster = soft.getRaster();
        for (int y = 0; y < soft.getHeight(); y++) {
            for (int x = 0; x < soft.getWidth(); x++) {
                double value = raster.getSample(x, y, 0) + random.nextGaussian() * grain;
                raster.setSample(x, y, 0, hard ? (value < threshold ? 0 : 255) : (int) Math.clamp(value, 0, 255));
            }
        }
        return soft;
    }
}
