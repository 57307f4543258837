package vn.dondoc.knowledge.document.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.document.FileSignature;

/**
 * Who signed a PDF and whether the signed bytes still match. Whether the certificate is to be trusted, or has been
 * withdrawn, is not looked at: that takes the issuer's own service.
 */
final class PdfSignatures {
    private static final int MOST_SIGNATURES = 50;
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private PdfSignatures() {}

    static List<FileSignature> of(PDDocument document, byte[] file) {
        List<FileSignature> signatures = new ArrayList<>();
        List<PDSignature> found;
        try {
            found = document.getSignatureDictionaries();
        } catch (RuntimeException damagedForm) {
            return List.of();
        }
        for (PDSignature signature : found.subList(0, Math.min(found.size(), MOST_SIGNATURES))) {
            if (signature.getByteRange() == null || signature.getByteRange().length != 4) continue;
            signatures.add(read(signature, file));
        }
        return signatures;
    }

    private static FileSignature read(PDSignature signature, byte[] file) {
        String signer = signature.getName();
        OffsetDateTime at = time(signature.getSignDate());
        int[] range = signature.getByteRange();
        boolean whole = encloses(range, file);
        String note = null;
        Boolean intact = false;
        try {
            byte[] signed = whole ? signature.getSignedContent(file) : new byte[0];
            boolean hashed = "adbe.pkcs7.sha1".equals(signature.getSubFilter());
            // padding of zeros stands behind the message
            ByteArrayInputStream contents = new ByteArrayInputStream(signature.getContents());
            CMSSignedData message = hashed ? new CMSSignedData(contents) : new CMSSignedData(new CMSProcessableByteArray(signed), contents);
            SignerInformation information = message.getSignerInfos().getSigners().iterator().next();
            @SuppressWarnings("unchecked")
            Collection<X509CertificateHolder> certificates = message.getCertificates().getMatches((Selector<X509CertificateHolder>) (Selector<?>) information.getSID());
            X509CertificateHolder certificate = certificates.iterator().next();
            signer = name(certificate.getSubject(), signer);
            at = signedAt(information, at);
            intact = whole && verified(information, certificate)
                    && (!hashed || MessageDigest.isEqual((byte[]) message.getSignedContent().getContent(), MessageDigest.getInstance("SHA-1").digest(signed)));
            note = "Chứng thư số do " + name(certificate.getIssuer(), "đơn vị không ghi tên") + " cấp, chưa đối chiếu với nơi cấp.";
        } catch (CMSException | IOException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            intact = whole ? null : Boolean.FALSE;
            note = "Không đọc được nội dung chữ ký số nên chưa kiểm tra được.";
        }
        if (whole && later(range, file)) note += " Sau chữ ký này tệp còn được thêm nội dung.";
        return new FileSignature(signer == null || signer.isBlank() ? "Không ghi tên" : signer.strip(), at, intact, note);
    }

    /** The signed bytes must be all of the file up to their end, but for the signature's own hexadecimal text. */
    private static boolean encloses(int[] range, byte[] file) {
        if (range[0] != 0 || range[1] <= 0 || range[2] <= range[1] || range[3] < 0 || (long) range[2] + range[3] > file.length) return false;
        if (file[range[1]] != '<' || file[range[2] - 1] != '>') return false;
        for (int i = range[1] + 1; i < range[2] - 1; i++) if (Character.digit(file[i], 16) < 0 && file[i] > ' ') return false;
        return true;
    }

    private static boolean later(int[] range, byte[] file) {
        for (int i = range[2] + range[3]; i < file.length; i++) if (file[i] > ' ') return true;
        return false;
    }

    private static boolean verified(SignerInformation information, X509CertificateHolder certificate) throws GeneralSecurityException, OperatorCreationException {
        try {
            var key = new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate).getPublicKey();
            return information.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(key));
        } catch (CMSException changed) {
            return false;
        }
    }

    private static @Nullable String name(X500Name name, @Nullable String otherwise) {
        for (var kind : List.of(BCStyle.CN, BCStyle.OU, BCStyle.O)) {
            RDN[] found = name.getRDNs(kind);
            if (found.length > 0) return IETFUtils.valueToString(found[0].getFirst().getValue()).replaceAll("\\\\(.)", "$1");
        }
        return otherwise;
    }

    private static @Nullable OffsetDateTime signedAt(SignerInformation information, @Nullable OffsetDateTime otherwise) {
        Attribute time = information.getSignedAttributes() == null ? null : information.getSignedAttributes().get(CMSAttributes.signingTime);
        if (time == null) return otherwise;
        ASN1Encodable value = time.getAttrValues().getObjectAt(0);
        // the dictionary's time is the same moment with the signer's zone
        return otherwise != null ? otherwise : OffsetDateTime.ofInstant(Time.getInstance(value).getDate().toInstant(), UTC);
    }

    private static @Nullable OffsetDateTime time(@Nullable Calendar calendar) {
        return calendar == null ? null : OffsetDateTime.ofInstant(calendar.toInstant(), calendar.getTimeZone().toZoneId());
    }
}
