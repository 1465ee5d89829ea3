create table if not exists other.note (id uuid primary key, words text not null);
