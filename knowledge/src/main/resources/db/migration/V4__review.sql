-- The clerk's review: sheets at work, what corrections teach, who changed what, and versions of one paper.

-- A reviewed paper is published again from the same file, so several versions may have the same bytes.
alter table document_version drop constraint document_version_hash_key;
create index on document_version (hash);
create unique index on document_version (hash) where state <> 'SUPERSEDED';
create unique index on document_version (document) where state = 'PUBLISHED';

alter table task add column cancelled_at timestamptz; -- a later version no longer has it; its reports are kept
alter table task_revision add column focal_lead text; -- the đầu mối of several leads, where OFFICE has named it

create table review_sheet (
    version    bigint primary key references document_version,
    sheet      jsonb not null, -- what was read and the cells as they stand
    changed_at timestamptz not null
);

create table unit_alias (
    key        text primary key, -- folded words of the print
    printed    text not null,
    bodies     text[] not null,  -- what a clerk says they mean
    version    bigint references document_version,
    person     bigint references person, -- null: the operator at the machine
    by_name    text not null,
    learned_at timestamptz not null
);

create table correction (
    id           bigint generated always as identity primary key,
    version      bigint not null references document_version,
    sheet_table  text not null,
    label        text not null, -- number of the row, or its place
    field        text not null, -- 'row' where a whole row was added or taken out
    before       text,
    after        text,
    person       bigint references person,
    by_name      text not null,
    corrected_at timestamptz not null
);
create index on correction (version);
