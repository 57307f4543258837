package vn.dondoc.knowledge.document.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.util.Matrix;

/** The pages of a scanned PDF as images: the scanner's own image where one fills the page, else the page as drawn. */
final class PdfScans {
    private static final int DRAWN_DPI = 300;
    private static final double MOST_INCHES = 24;

    private PdfScans() {}

    /** @param page page from 0 */
    static Scan page(PDDocument pdf, int page) throws IOException {
        PDPage at = pdf.getPage(page);
        List<Placed> images = new Images(at).found;
        double width = at.getCropBox().getWidth(), height = at.getCropBox().getHeight();
        if (images.size() == 1 && images.getFirst().fills(width, height)) {
            PDImageXObject image = images.getFirst().image();
            if ((long) image.getWidth() * image.getHeight() > Scan.MOST_POINTS) throw new IOException("image too large");
            GreyImage grey = GreyImage.of(image.getImage());
            double dpi = image.getWidth() / (images.getFirst().place().getScalingFactorX() / 72);
            for (int i = 0; i < Math.floorMod(at.getRotation() / 90, 4); i++) grey = grey.quarterTurn();
            // some programs make a page of a point for each point of the image
            return Math.max(width, height) > MOST_INCHES * 72 ? Scan.ofSheet(grey) : new Scan(grey, dpi);
        }
        double dpi = Math.max(width, height) > MOST_INCHES * 72 ? DRAWN_DPI * 11.69 * 72 / Math.max(width, height) : DRAWN_DPI;
        BufferedImage drawn = new PDFRenderer(pdf).renderImageWithDPI(page, (float) dpi, ImageType.GRAY);
        GreyImage grey = GreyImage.of(drawn);
        return dpi == DRAWN_DPI ? new Scan(grey, DRAWN_DPI) : Scan.ofSheet(grey);
    }

    /** Whether an image fills a page, with or without text over it. */
    static boolean isScan(PDPage page) throws IOException {
        return new Images(page).found.stream().anyMatch(i -> i.fills(page.getCropBox().getWidth(), page.getCropBox().getHeight()));
    }

    /** Whether a page draws any image. */
    static boolean isPictured(PDPage page) throws IOException {
        return !new Images(page).found.isEmpty();
    }

    /** An image and where the page puts it. */
    private record Placed(PDImageXObject image, Matrix place) {
        /** Upright, and over nearly the whole page. */
        boolean fills(double width, double height) {
            boolean upright = Math.abs(place.getShearX()) < 0.5 && Math.abs(place.getShearY()) < 0.5 && place.getScaleX() > 0 && place.getScaleY() > 0;
            return upright && place.getScaleX() * place.getScaleY() > 0.8 * width * height;
        }
    }

    /** Goes through what a page draws and notes the images. */
    private static final class Images extends PDFStreamEngine {
        private final List<Placed> found = new ArrayList<>();

        Images(PDPage page) throws IOException {
            addOperator(new Concatenate(this));
            addOperator(new SetMatrix(this));
            addOperator(new Save(this));
            addOperator(new Restore(this));
            addOperator(new SetGraphicsStateParameters(this));
            addOperator(new DrawObject(this));
            processPage(page);
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (operator.getName().equals(OperatorName.DRAW_OBJECT) && !operands.isEmpty() && operands.getFirst() instanceof COSName name
                    && getResources().isImageXObject(name)) {
                PDXObject object = getResources().getXObject(name);
                if (object instanceof PDImageXObject image) found.add(new Placed(image, getGraphicsState().getCurrentTransformationMatrix().clone()));
            } else super.processOperator(operator, operands);
        }
    }
}
