package vn.dondoc.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;
import vn.dondoc.knowledge.document.DocumentReader;
import vn.dondoc.knowledge.document.FileSignature;
import vn.dondoc.knowledge.document.ReadDocument;

/** Who signed a file, and whether its bytes still match. */
class SignatureTest {
    private static byte[] signed() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        KeyPair keys = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Sở Nội vụ thành phố Thử Nghiệm,O=UBND,C=VN");
        Date from = Date.from(Instant.parse("2025-01-01T00:00:00Z")), to = Date.from(Instant.parse("2035-01-01T00:00:00Z"));
        ContentSigner signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
        X509CertificateHolder certificate = new JcaX509v3CertificateBuilder(name, BigInteger.TEN, from, to, name, keys.getPublic()).build(signer);
        byte[] plain;
        try (PdfDrawing pdf = new PdfDrawing().page()) {
            plain = pdf.text(50, 60, "Ke hoach cong tac nam 2026").bytes();
        }
        try (PDDocument document = Loader.loadPDF(plain)) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            Calendar at = Calendar.getInstance(TimeZone.getTimeZone("GMT+07:00"));
            at.setTimeInMillis(Instant.parse("2026-03-02T01:30:00Z").toEpochMilli());
            signature.setSignDate(at);
            document.addSignature(signature, content -> {
                try {
                    CMSSignedDataGenerator cms = new CMSSignedDataGenerator();
                    cms.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build()).build(signer, certificate));
                    cms.addCertificate(certificate);
                    return cms.generate(new CMSProcessableByteArray(content.readAllBytes()), false).getEncoded();
                } catch (CMSException | OperatorCreationException e) {
                    throw new IOException(e);
                }
            });
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static FileSignature only(byte[] file) throws Exception {
        ReadDocument read = DocumentReader.read("a.pdf", file);
        assertThat(read.signatures()).hasSize(1);
        return read.signatures().getFirst();
    }

    @Test
    void theSignerTheTimeAndUnchangedBytes() throws Exception {
        FileSignature signature = only(signed());
        assertThat(signature.signer()).isEqualTo("Sở Nội vụ thành phố Thử Nghiệm");
        assertThat(signature.at()).isEqualTo(OffsetDateTime.parse("2026-03-02T08:30:00+07:00"));
        assertThat(signature.intact()).isTrue();
        assertThat(signature.note()).doesNotContain("thêm nội dung");
    }

    @Test
    void aChangedByteIsSeen() throws Exception {
        byte[] file = signed();
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("/MediaBox");
        file[at + 1] = 'm';
        assertThat(only(file).intact()).isFalse();
    }

    @Test
    void whatWasAddedLaterIsTold() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed())) {
            document.addPage(new PDPage());
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            FileSignature signature = only(out.toByteArray());
            assertThat(signature.intact()).isTrue();
            assertThat(signature.note()).contains("thêm nội dung");
        }
    }

    @Test
    void marksOfATextExportAreNoWordsOfThePaper() throws Exception {
        String text = "KẾ HOẠCH công tác năm 2026 của Ủy ban nhân dân xã Thử Nghiệm\n\nTrần Văn Thử\n\n\t\ttranvanthu@xa.example.vn\n\t2026-02-03T07:08:09+0700\n"
                + "\t{\"signedBy\":1,\"signatureType\":3}\n\tVP triển khai\n\n\n\t\tvanthu@xa\n\t2026-02-03T08:00:00.5Z\n\t{\"marked\":\"1\"}\n\n";
        ReadDocument read = DocumentReader.read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(read.text()).endsWith("Trần Văn Thử\n").doesNotContain("@", "{");
        assertThat(read.signatures()).isEqualTo(List.of(
                new FileSignature("tranvanthu@xa.example.vn", OffsetDateTime.parse("2026-02-03T07:08:09+07:00"), null, "VP triển khai"),
                new FileSignature("vanthu@xa", OffsetDateTime.parse("2026-02-03T08:00:00.5Z"), null, null)));
    }
}
