package vn.dondoc.knowledge.review;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.dondoc.knowledge.due.DueMapper;

/** A sheet as JSON that loses nothing, for the store and for the hidden page of a workbook. */
public final class SheetJson {
    private static final JsonMapper JSON = DueMapper.standard();

    private SheetJson() {}

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
