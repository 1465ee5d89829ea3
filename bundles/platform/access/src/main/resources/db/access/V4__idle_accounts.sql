-- last_seen: a day (UTC) on which the account was used, written once a day; what was not noted before counts from now. The warnings: when its person was told that
-- nobody uses it; both go as soon as it is used.
alter table access.account add column if not exists last_seen timestamp with time zone default current_timestamp not null;
alter table access.account add column if not exists first_warning timestamp with time zone;
alter table access.account add column if not exists last_warning timestamp with time zone;
create index if not exists account_last_seen on access.account (last_seen);
