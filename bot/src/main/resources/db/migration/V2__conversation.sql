-- Channels and conversations.

create table channel_account (
    channel   text not null,
    account   text not null,
    person    bigint not null references person,
    linked_at timestamptz not null,
    primary key (channel, account)
);

create table link_code (
    hash       text primary key, -- SHA-256 of the code: the code itself is not kept
    person     bigint not null references person,
    expires_at timestamptz not null,
    used_at    timestamptz
);

create table web_session (
    hash       text primary key,
    person     bigint not null references person,
    expires_at timestamptz not null
);

create table inbox (
    id           bigint generated always as identity primary key,
    channel      text not null,
    account      text not null,
    message_key  text not null,
    conversation text not null,
    person       bigint references person, -- null: the account is not linked
    text         text not null,
    on_day       date, -- demo: the day that counts as today
    received_at  timestamptz not null,
    state        text not null default 'NEW' check (state in ('NEW', 'HANDLED', 'PARKED')),
    attempts     int not null default 0,
    failure      text,
    handled_at   timestamptz,
    intent       text,
    kind         text,
    unique (channel, account, message_key)
);
create index on inbox (id) where state = 'NEW';
create index on inbox (channel, account, conversation, id) where state = 'NEW';

create table outbox (
    id       bigint generated always as identity primary key,
    inbox    bigint references inbox,
    channel  text not null,
    account  text not null,
    body     jsonb not null,
    state    text not null default 'PENDING' check (state in ('PENDING', 'SENT', 'FAILED')),
    attempts int not null default 0,
    next_at  timestamptz not null,
    sent_at  timestamptz,
    failure  text
);
create index on outbox (next_at) where state = 'PENDING';
create index on outbox (inbox);

create table conversation (
    channel    text not null,
    account    text not null,
    key        text not null,
    state      jsonb not null,
    changed_at timestamptz not null,
    primary key (channel, account, key)
);
