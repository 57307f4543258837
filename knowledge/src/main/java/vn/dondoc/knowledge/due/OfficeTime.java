package vn.dondoc.knowledge.due;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one place where instants become days: in the office's zone. */
public record OfficeTime(InstantSource clock, ZoneId zone) {
    /** Where an office's day begins when nothing else is set. */
    public static final ZoneId DEFAULT_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return dayOf(now());
    }

    public LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    /** 09:00 of a day in the office: "now" of a turn that names its day in demo mode. */
    public Instant morningOf(LocalDate day) {
        return day.atTime(LocalTime.of(9, 0)).atZone(zone).toInstant();
    }

    /** Days from today to a day; negative when it has passed. */
    public static long daysLeft(LocalDate today, LocalDate day) {
        return ChronoUnit.DAYS.between(today, day);
    }
}
