package vn.dondoc.knowledge.document;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A digital signature or a forwarding mark that a file carries.
 *
 * @param signer as the certificate or the mark names it
 * @param intact whether the signed bytes still match; null where the text only tells of a signature and cannot show it
 * @param note   what the mark says besides ("VP triển khai")
 */
public record FileSignature(String signer, @Nullable OffsetDateTime at, @Nullable Boolean intact, @Nullable String note) {}
