-- A leader hands a unit's part of work to a person of the unit. The last row of a part counts.
create table hand_over (
    id         bigint generated always as identity primary key,
    assignment bigint not null references assignment,
    person     text not null, -- the name as the leader wrote it; accounts are matched by name inside the unit
    person_key text not null,
    handed_by  bigint not null references person,
    handed_at  timestamptz not null
);
create index on hand_over (assignment);
create index on hand_over (person_key);
