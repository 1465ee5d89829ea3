update ledger.entry set label = 'No. ' || amount where label is null;
