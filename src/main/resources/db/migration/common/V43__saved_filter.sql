-- Filters of the log that staff keep under a name.
create table saved_filter (
  id uuid primary key,
  owner uuid not null,
  name varchar(60) not null,
  query varchar(2000) not null,
  -- Everybody sees it; only its owner may delete it.
  shared boolean not null,
  created_at timestamp with time zone not null
);
create index saved_filter_by_owner on saved_filter (owner);
