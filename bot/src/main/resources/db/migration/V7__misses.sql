-- What the assistant did not understand, and what a person made of it.
create table thumb (
    inbox  bigint primary key references inbox,
    person bigint not null references person,
    up     boolean not null,
    at     timestamptz not null
);

create table miss_settled (
    inbox  bigint primary key references inbox,
    how    text not null check (how in ('ALIAS', 'CASE', 'DISMISSED')),
    person bigint not null references person,
    at     timestamptz not null
);

create table wording_alias (
    phrase  text primary key, -- folded words as people type them
    meaning text not null,    -- folded words that they stand for
    person  bigint not null references person,
    at      timestamptz not null
);
