-- People whom every Interlinker has to forget. delivered_at: when it acknowledged; rows stay, for data that comes back.
create table if not exists lifecycle.erasure (
  person_id uuid not null,
  unit_id varchar(41) not null,
  delivered_at timestamp with time zone,
  primary key (person_id, unit_id)
);
