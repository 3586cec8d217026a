-- When the words of an answer were forgotten, by rule or on request: the figures of the row stay.
alter table answer add column forgotten_at timestamp with time zone;
create index answer_by_keeping on answer (forgotten_at, started_at);
alter table visitor_case add column forgotten_at timestamp with time zone;
create index visitor_case_by_keeping on visitor_case (forgotten_at, opened_at);

-- Where the audit trail begins once its old end has been removed: number and hash of the last entry that went.
alter table audit_head add column removed bigint default 0 not null;
alter table audit_head add column removed_hash varchar(64) default '' not null;
