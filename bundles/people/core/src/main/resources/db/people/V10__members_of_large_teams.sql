-- Members are listed by name: the sort key of the person stands beside the membership, so that a page of a large team is read in the order of an index.
alter table people.team_member add column if not exists name_key varchar(400) default '' not null;
update people.team_member set name_key = (select p.name_key from people.person p where p.id = team_member.person) where name_key = '';
create index if not exists team_member_name on people.team_member (team, name_key, person);
-- How many organisations are not seen by everybody.
create index if not exists organisation_listed on people.organisation (listed);
-- Numbers of members are kept, so that lists do not count: of a team, and of all teams of an organisation, everybody once.
alter table people.team add column if not exists members integer default 0 not null;
alter table people.organisation add column if not exists members integer default 0 not null;
update people.team set members = (select count(*) from people.team_member m where m.team = team.id);
update people.organisation set members = (select count(distinct m.person) from people.team_member m join people.team t on t.id = m.team where t.organisation = organisation.id);
