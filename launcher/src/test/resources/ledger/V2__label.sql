alter table ledger.entry add column if not exists label varchar(80);
update ledger.entry set label = 'No. ' || amount where label is null;
