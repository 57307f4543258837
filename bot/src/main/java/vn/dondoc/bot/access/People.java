package vn.dondoc.bot.access;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.knowledge.access.Role;
import vn.dondoc.knowledge.access.Viewer;
import vn.dondoc.knowledge.unit.Unit;
import vn.dondoc.knowledge.unit.UnitDirectory;

/** People of the office and their accounts in channels. */
public final class People {
    /** Said to an account that is not linked, and nothing else. */
    public static final String HOW_TO_LINK = "Xin chào. Trợ lý là chương trình máy, chỉ trả lời người đã được cơ quan liên kết. Đề nghị xin mã liên kết của cơ quan thường trực rồi nhắn: /start MÃ";
    private static final Duration CODE_LIVES = Duration.ofHours(24);
    private static final Duration SESSION_LIVES = Duration.ofDays(30);

    private final JdbcClient sql;

    public People(JdbcClient sql) {
        this.sql = sql;
    }

    /** The viewer that a person is; empty for none. */
    public Optional<Viewer> viewer(@Nullable Long person, UnitDirectory directory) {
        if (person == null) return Optional.empty();
        return sql.sql("select name, unit, role from person where id = ?").param(person).query((r, _) -> {
            Unit unit = directory.byId(r.getString("unit")).orElse(null);
            return new Viewer(person, Role.valueOf(r.getString("role")), unit, r.getString("name"), Viewer.own(unit, directory));
        }).optional();
    }

    /** A demo person, made on first use. */
    public long demo(@Nullable Unit unit, Role role, @Nullable String name) {
        String id = unit == null ? null : unit.id();
        sql.sql("insert into person (name, unit, role, demo) values (?, ?, ?, true) on conflict do nothing").param(name).param(id).param(role.name()).update();
        return sql.sql("select id from person where demo and coalesce(unit, '') = coalesce(?::text, '') and role = ? and coalesce(name, '') = coalesce(?::text, '')").param(id).param(role.name()).param(name)
                .query(Long.class).single();
    }

    public long add(@Nullable String name, @Nullable Unit unit, Role role) {
        return sql.sql("insert into person (name, unit, role) values (?, ?, ?) returning id").param(name).param(unit == null ? null : unit.id()).param(role.name()).query(Long.class).single();
    }

    /** A one-time code for a person; shown once, only its hash is kept. */
    public String code(long person, Instant now) {
        String code = Secret.code();
        sql.sql("insert into link_code (hash, person, expires_at) values (?, ?, ?)").param(Secret.hash(code)).param(person).param(now.plus(CODE_LIVES).atOffset(ZoneOffset.UTC)).update();
        return code;
    }

    /** Uses a code up; empty when it is wrong, used or too old. */
    public Optional<Long> redeem(String code, Instant now) {
        return sql.sql("update link_code set used_at = ? where hash = ? and used_at is null and expires_at > ? returning person").param(now.atOffset(ZoneOffset.UTC))
                .param(Secret.hash(code.strip().toUpperCase(Locale.ROOT))).param(now.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }

    public void link(String channel, String account, long person, Instant now) {
        sql.sql("insert into channel_account (channel, account, person, linked_at) values (?, ?, ?, ?) on conflict (channel, account) do update set person = excluded.person, linked_at = excluded.linked_at")
                .param(channel).param(account).param(person).param(now.atOffset(ZoneOffset.UTC)).update();
    }

    public Optional<Long> linked(String channel, String account) {
        return sql.sql("select person from channel_account where channel = ? and account = ?").param(channel).param(account).query(Long.class).optional();
    }

    public String openSession(long person, Instant now) {
        String token = Secret.token();
        sql.sql("insert into web_session (hash, person, expires_at) values (?, ?, ?)").param(Secret.hash(token)).param(person).param(now.plus(SESSION_LIVES).atOffset(ZoneOffset.UTC)).update();
        return token;
    }

    public Optional<Long> session(@Nullable String token, Instant now) {
        if (token == null) return Optional.empty();
        return sql.sql("select person from web_session where hash = ? and expires_at > ?").param(Secret.hash(token)).param(now.atOffset(ZoneOffset.UTC)).query(Long.class).optional();
    }
}
