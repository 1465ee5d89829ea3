-- Who may make teams, and what lies in the trash. The teams of a deleted organisation are deleted with it, at the same time.
alter table people.organisation add column if not exists team_creators varchar(20) default 'ADMINISTRATORS' not null;
alter table people.organisation add column if not exists deleted timestamp with time zone;
alter table people.team add column if not exists deleted timestamp with time zone;
create index if not exists organisation_deleted on people.organisation (deleted);
create index if not exists team_deleted on people.team (deleted);
