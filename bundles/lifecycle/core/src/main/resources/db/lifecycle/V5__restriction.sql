-- Interlinkers that not every organisation may use. organisations: ids of those that may, separated by commas.
create table if not exists lifecycle.restriction (
  unit_id varchar(41) primary key,
  organisations text not null
);
