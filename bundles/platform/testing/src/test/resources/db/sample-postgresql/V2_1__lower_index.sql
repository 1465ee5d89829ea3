create index if not exists thing_lower on sample.thing (lower(name));
