package vn.dondoc.knowledge;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.due.OfficeTime;
import vn.dondoc.knowledge.office.Office;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitFiles;

/** An office of one test: a fresh database, the shipped directory, a clock that stands still. */
public final class TestOffice {
    private TestOffice() {}

    public static Office open(Path index, Instant now) {
        return Office.open(TestPostgres.database(), UnitFiles.shipped(), index, new OfficeTime(InstantSource.fixed(now), OfficeTime.DEFAULT_ZONE));
    }

    /** A new person. @param unit its name; null for a person of none */
    public static Viewer viewer(Office office, @Nullable String unit, Role role) {
        Unit own = unit == null ? null : office.directory().find(unit, null).getFirst();
        long person = office.database().sql().sql("insert into person (name, unit, role) values ('x', ?, ?) returning id")
                .param(own == null ? null : own.id()).param(role.name()).query(Long.class).single();
        return new Viewer(person, role, own, null, Viewer.own(own, office.directory()));
    }
}
