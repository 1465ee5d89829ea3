-- Interlinkers whose data is to be deleted: an intent that survives a crash.
create table if not exists lifecycle.purge (
  unit_id varchar(41) primary key,
  wanted_at timestamp with time zone not null
);
