-- People and organisations are found by the beginnings of the words in their names, people also by their address: see WordIndex. Filled when the bundle starts.
create table if not exists people.person_word (word bytea not null, sort_key varchar(80) not null, id uuid not null references people.person (id) on delete cascade, primary key (word, sort_key, id));
create index if not exists person_word_id on people.person_word (id, word);
create table if not exists people.organisation_word (word bytea not null, sort_key varchar(80) not null, id uuid not null references people.organisation (id) on delete cascade, primary key (word, sort_key, id));
create index if not exists organisation_word_id on people.organisation_word (id, word);
