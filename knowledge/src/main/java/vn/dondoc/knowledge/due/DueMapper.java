package vn.dondoc.knowledge.due;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that loses nothing of a due date: each kind has its name. {@link DueJson} is the short form for people's files. */
public final class DueMapper {
    private DueMapper() {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
    @JsonSubTypes({@JsonSubTypes.Type(value = DueDate.OnDate.class, name = "day"), @JsonSubTypes.Type(value = DueDate.EndOfPeriod.class, name = "period"),
            @JsonSubTypes.Type(value = DueDate.Between.class, name = "between"), @JsonSubTypes.Type(value = DueDate.Recurring.class, name = "recurring"),
            @JsonSubTypes.Type(value = DueDate.Ongoing.class, name = "ongoing"), @JsonSubTypes.Type(value = DueDate.AfterEvent.class, name = "after"),
            @JsonSubTypes.Type(value = DueDate.ByReference.class, name = "reference"), @JsonSubTypes.Type(value = DueDate.Unstated.class, name = "unstated"),
            @JsonSubTypes.Type(value = DueDate.Several.class, name = "several")})
    private interface NamedDueDate {}

    /** Writes and reads records with due dates and times in them as they are. */
    public static JsonMapper standard() {
        return JsonMapper.builder().addMixIn(DueDate.class, NamedDueDate.class).disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE).build();
    }
}
