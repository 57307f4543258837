package vn.dondoc.knowledge.review;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.due.DueDate;

/** A sheet as JSON that loses nothing, for the store and for the hidden page of a workbook. */
public final class SheetJson {
    private static final JsonMapper JSON = JsonMapper.builder().addMixIn(DueDate.class, NamedDueDate.class)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();

    private SheetJson() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = DueDate.OnDate.class, name = "day"), @JsonSubTypes.Type(value = DueDate.EndOfPeriod.class, name = "period"),
            @JsonSubTypes.Type(value = DueDate.Between.class, name = "between"), @JsonSubTypes.Type(value = DueDate.Recurring.class, name = "recurring"),
            @JsonSubTypes.Type(value = DueDate.Ongoing.class, name = "ongoing"), @JsonSubTypes.Type(value = DueDate.AfterEvent.class, name = "after"),
            @JsonSubTypes.Type(value = DueDate.ByReference.class, name = "reference"), @JsonSubTypes.Type(value = DueDate.Unstated.class, name = "unstated"),
            @JsonSubTypes.Type(value = DueDate.Several.class, name = "several")})
    private interface NamedDueDate {}

    public static String write(ReviewSheet sheet) {
        return JSON.writeValueAsString(sheet);
    }

    public static ReviewSheet read(String json) {
        return JSON.readValue(json, ReviewSheet.class);
    }

    /** Plain ASCII: letters outside it are escaped, so that no spreadsheet program changes them on the way. */
    static String writeBase(ReviewSheet.Base base) {
        return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(base);
    }

    /** @throws IllegalArgumentException when the words are not those that {@link #writeBase} wrote */
    static ReviewSheet.Base readBase(String json) {
        try {
            return JSON.readValue(json, ReviewSheet.Base.class);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("the hidden page of the review sheet is damaged", e);
        }
    }
}
