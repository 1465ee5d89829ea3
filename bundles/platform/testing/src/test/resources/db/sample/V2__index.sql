create index if not exists thing_made on sample.thing (made);
