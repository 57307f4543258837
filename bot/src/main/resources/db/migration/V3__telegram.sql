-- Sending of replies, and what the Telegram channel keeps.

alter table outbox
    add column parts_sent int not null default 0, -- of a reply that is longer than one message of the channel
    add column unclear    int not null default 0; -- sends of which nobody knows whether they arrived
create index on outbox (channel, account, id) where state = 'PENDING';

create table telegram_button ( -- what a button says where that does not fit into its 64 bytes
    id      bigint generated always as identity primary key,
    account text not null,
    send    text not null,
    made_at timestamptz not null
);
create unique index on telegram_button (account, md5(send));

create table telegram_parked ( -- updates that could not be read or kept
    update_id bigint primary key,
    account   text,
    body      text not null,
    failure   text not null,
    parked_at timestamptz not null
);
