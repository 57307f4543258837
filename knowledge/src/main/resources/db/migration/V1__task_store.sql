-- The task store. SQL that runs on PostgreSQL 15 to 18. Instants are timestamptz in UTC.

create table unit (
    id          text primary key,
    parent      text references unit deferrable initially deferred,
    kind        text not null,
    name        text not null,
    short_names text[] not null default '{}',
    local_names text[] not null default '{}',
    groups      text[] not null default '{}',
    ordinal     int not null,
    valid_from  date,
    valid_to    date,
    successor   text references unit deferrable initially deferred
);

create table unit_group (code text primary key, name text not null);
create table unit_group_member (
    code text not null references unit_group,
    unit text not null references unit,
    primary key (code, unit)
);

create table blob (
    hash  text primary key, -- SHA-256, hexadecimal
    bytes bytea not null check (octet_length(bytes) <= 20971520)
);

create table document (
    id              bigint generated always as identity primary key,
    type            text,
    number          text,
    number_readable boolean not null default true,
    issuer          text,
    issuer_unit     text references unit,
    place           text,
    issued_on       date,
    title           text,
    signer_name     text,
    signer_position text,
    citations       jsonb not null default '[]',
    recipients      text[] not null default '{}',
    signatures      jsonb not null default '[]',
    visible_to      text[] -- units it is limited to; null = all of the office's units
);

create table document_version (
    id          bigint generated always as identity primary key,
    document    bigint not null references document,
    hash        text not null unique references blob,
    file_name   text not null,
    state       text not null check (state in ('DRAFT', 'PUBLISHED', 'SUPERSEDED')),
    reviewed    boolean not null default false,
    text_origin text not null,
    text        text not null,
    publication bigint unique,
    imported_at timestamptz not null
);
create index on document_version (document);

create table publication (
    number       bigint primary key, -- gapless: taken under one advisory lock
    version      bigint references document_version,
    document     bigint not null references document,
    published_at timestamptz not null
);

create table passage (
    id           bigint generated always as identity primary key,
    version      bigint not null references document_version,
    ordinal      int not null,
    tag          text not null check (tag in ('text', 'task', 'target', 'obligation')),
    locator      text not null,
    start_offset int,
    end_offset   int,
    text         text not null
);
create index on passage (version, ordinal);

create table task (
    id       bigint generated always as identity primary key,
    document bigint not null references document,
    no       text,
    ordinal  int not null
);
create index on task (document);

create table task_revision (
    id                      bigint generated always as identity primary key,
    task                    bigint not null references task,
    version                 bigint not null references document_version,
    passage                 bigint references passage,
    section                 text,
    section_title           text,
    section_path            text[] not null default '{}',
    parent_no               text,
    content                 text not null,
    directed_by             text[] not null default '{}',
    lead                    text[] not null default '{}',
    lead_as_written         text,
    coordinating            text[] not null default '{}',
    coordinating_as_written text,
    output                  text,
    due_as_written          text,
    due                     jsonb not null,
    due_on                  date, -- last good day, where there is one
    spans                   jsonb not null default '{}',
    confidence              jsonb not null default '{}',
    current                 boolean not null,
    unique (task, version)
);
create unique index on task_revision (task) where current;

create table assignment (
    id      bigint generated always as identity primary key,
    task    bigint not null references task,
    unit    text not null references unit,
    role    text not null check (role in ('LEAD', 'COORDINATING')),
    via     text not null check (via in ('NAME', 'GROUP')),
    label   text not null, -- the words that name the unit or its class
    dropped boolean not null default false,
    unique (task, unit, role)
);
create index on assignment (unit) where not dropped;

create table assignment_period (
    id         bigint generated always as identity primary key,
    assignment bigint not null references assignment,
    label      text not null, -- '' for an ordinary task, '2026-09', '2026-Q3', '2026' ... for a recurring one
    due_on     date,
    unique (assignment, label)
);

create sequence receipt_number;

create table person (
    id   bigint generated always as identity primary key,
    name text,
    unit text references unit,
    role text not null check (role in ('CADRE', 'LEADER', 'OFFICE', 'SUPERVISOR', 'ADMIN')),
    demo boolean not null default false
);
create unique index on person (coalesce(unit, ''), role, coalesce(name, '')) where demo;

create table progress_report (
    id         bigint generated always as identity primary key, -- order is by this number
    receipt    text not null unique,
    kind       text not null check (kind in ('REPORT', 'WITHDRAWAL')),
    period     bigint not null references assignment_period,
    unit       text not null references unit,
    person     bigint not null references person,
    percent    int check (percent between 0 and 100),
    status     text check (status in ('NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'DONE')),
    quantity   text,
    difficulty text,
    proposal   text,
    done_on    date,
    paper      text, -- number of the paper that OFFICE records on a unit's behalf
    said       text not null,
    corrects   bigint references progress_report,
    sent_at    timestamptz not null,
    check (kind = 'WITHDRAWAL' or status is not null),
    check (kind = 'REPORT' or corrects is not null)
);
create index on progress_report (period);

create table evidence (
    id     bigint generated always as identity primary key,
    report bigint not null references progress_report,
    hash   text not null references blob,
    name   text not null
);

create table review (
    id       bigint generated always as identity primary key,
    period   bigint not null references assignment_period,
    report   bigint references progress_report,
    verdict  text not null check (verdict in ('ACCEPTED', 'RETURNED')),
    reason   text,
    person   bigint not null references person,
    said_at  timestamptz not null
);

create table extension (
    id      bigint generated always as identity primary key,
    period  bigint not null references assignment_period,
    old_due date,
    new_due date not null,
    reason  text not null,
    person  bigint not null references person,
    said_at timestamptz not null
);

create table target (
    id         bigint generated always as identity primary key,
    version    bigint not null references document_version,
    passage    bigint references passage,
    no         text,
    group_name text,
    text       text not null,
    comparator text,
    value      numeric,
    value_max  numeric,
    unit_name  text,
    by_when    text,
    lead       text[] not null default '{}'
);
create index on target (version);

create table obligation (
    id             bigint generated always as identity primary key,
    version        bigint not null references document_version,
    passage        bigint references passage,
    text           text not null,
    who            text[] not null default '{}',
    what           text not null,
    due_as_written text,
    due            jsonb not null
);
create index on obligation (version);

create table audit (
    id     bigint generated always as identity primary key,
    at     timestamptz not null,
    bytes  bytea not null, -- canonical JSON of what happened
    seal   bytea           -- hash chain, set once by the sealer
);
revoke update, delete on audit from public;
create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and old.seal is null and new.seal is not null and new.bytes = old.bytes and new.id = old.id and new.at = old.at then
        return new;
    end if;
    raise exception 'audit is append-only';
end $$;
create trigger audit_append_only before update or delete on audit for each row execute function audit_is_append_only();
create function progress_report_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'progress_report is append-only';
end $$;
create trigger progress_report_append_only before update or delete on progress_report
    for each row execute function progress_report_is_append_only();
