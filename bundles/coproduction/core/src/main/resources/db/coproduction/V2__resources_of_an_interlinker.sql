create index if not exists resource_interlinker on coproduction.resource (interlinker);
