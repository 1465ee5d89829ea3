create index if not exists journal_actor on events.journal (actor, id);
