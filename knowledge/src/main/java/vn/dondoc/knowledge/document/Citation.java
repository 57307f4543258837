package vn.dondoc.knowledge.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Another paper that a paper names. */
public record Citation(@Nullable String type, @Nullable String number, @Nullable LocalDate date, @Nullable String issuer) {}
