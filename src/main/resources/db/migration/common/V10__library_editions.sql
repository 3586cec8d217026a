-- draft -> checked -> published -> superseded or withdrawn. The state's own check named three states only, and the
-- two databases name such a check differently: a new column takes its place.
alter table edition add column stage varchar(12) default 'published' not null;
update edition set stage = state;
drop index edition_by_policy;
alter table edition drop column state;
alter table edition rename column stage to state;
alter table edition add constraint edition_states
  check (state in ('draft', 'checked', 'published', 'superseded', 'withdrawn'));
create index edition_by_policy on edition (policy_id, state);

alter table edition add column added_by varchar(100);
alter table edition add column checked_by varchar(100);
alter table edition add column checked_at timestamp with time zone;
alter table edition add column published_by varchar(100);
alter table edition add column published_at timestamp with time zone;
alter table edition add column withdrawn_by varchar(100);
alter table edition add column withdrawn_at timestamp with time zone;
alter table edition add column withdrawn_reason varchar(1000);

-- Of the file and its metadata when the folder was last synchronised; null for what staff added, or the folder lost.
alter table policy add column folder_hash varchar(64);

-- From 1, where the format has pages.
alter table passage add column page int;

-- Vectors that were computed and wait for their edition to be stored: a kill in between loses none of them.
create table computed_window (
  window_hash varchar(64) primary key,
  embedding bytea not null
);
