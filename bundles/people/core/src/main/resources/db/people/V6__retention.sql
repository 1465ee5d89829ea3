-- One row. last_run: the day on which the rules were applied; latest_run: the latest of these moments, whatever the clock said since. told: when administrators got a mail.
create table if not exists people.retention (
  id integer primary key,
  months integer not null,
  days integer not null,
  version integer not null,
  changed timestamp with time zone,
  changed_by uuid,
  last_run timestamp with time zone,
  latest_run timestamp with time zone,
  told timestamp with time zone
);
insert into people.retention (id, months, days, version) values (1, 0, 180, 0) on conflict do nothing;
-- People who are not erased, because nobody else administers something. duties: what, as JSON.
create table if not exists people.retention_stuck (
  person uuid primary key,
  since timestamp with time zone not null,
  duties text not null
);
