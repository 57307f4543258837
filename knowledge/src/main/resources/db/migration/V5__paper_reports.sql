-- Reports that came on paper: what was read of them waits here until a clerk confirms each row.
create table paper_report (
    id          bigint generated always as identity primary key,
    hash        text not null unique references blob,
    file_name   text not null,
    number      text, -- of the paper; null where missing or unreadable
    issued_on   date,
    unit        text references unit, -- whose report it is; null where the directory does not have the issuer
    issuer      text,
    imported_at timestamptz not null
);

create table paper_report_row (
    id         bigint generated always as identity primary key,
    paper      bigint not null references paper_report,
    ordinal    int not null,
    no         text,
    content    text not null,
    result     text not null,
    percent    int check (percent between 0 and 100),
    status     text not null check (status in ('NOT_STARTED', 'IN_PROGRESS', 'BLOCKED', 'DONE')),
    difficulty text,
    proposal   text,
    assignment bigint references assignment, -- the part of work that it tells of; null where none was recognised
    likeness   real not null,
    state      text not null check (state in ('WAITING', 'RECORDED', 'LEFT')),
    report     bigint references progress_report
);
create index on paper_report_row (paper, ordinal);
