create table if not exists ledger.page (
  resource uuid primary key,
  body varchar(4000) not null,
  updated_at timestamp with time zone not null
);
create table if not exists ledger.entry (
  code varchar(60) not null,
  amount integer not null
);
create index if not exists entry_code on ledger.entry (code);
create table if not exists ledger.tick (
  seq bigint primary key,
  version varchar(40) not null,
  at_millis bigint not null
);
