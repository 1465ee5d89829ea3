-- Which administrator looked at whom on which day (UTC): the journal tells it once a day.
create table if not exists people.person_view (
  viewer uuid not null,
  person uuid not null,
  seen_on date not null,
  primary key (viewer, person, seen_on)
);
create index if not exists person_view_person on people.person_view (person);
create index if not exists person_view_day on people.person_view (seen_on);
