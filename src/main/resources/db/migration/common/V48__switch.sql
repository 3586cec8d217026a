-- What staff have switched off, until when, and what visitors are told; rows stay as its history.
create table service_switch (
  id uuid primary key,
  kind varchar(8) not null check (kind in ('channel', 'site', 'topic', 'policy')),
  item varchar(200) not null,
  reason varchar(500) not null,
  notice varchar(300) not null,
  off_at timestamp with time zone not null,
  off_until timestamp with time zone,
  off_by varchar(60) not null,
  on_at timestamp with time zone,
  on_by varchar(60)
);
create index service_switch_by_time on service_switch (off_at);

-- The website that a widget's conversation was begun on.
alter table conversation add column site varchar(100);
