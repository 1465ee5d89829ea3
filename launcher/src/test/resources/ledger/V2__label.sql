alter table ledger.entry add column if not exists label varchar(80);
