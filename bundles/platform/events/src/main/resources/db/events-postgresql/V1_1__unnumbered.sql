create index if not exists journal_unnumbered on events.journal (id) where sequence_no is null;
