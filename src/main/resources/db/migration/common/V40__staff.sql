-- People of the government service who may use the console.
create table staff_account (
  id uuid primary key,
  -- What is typed to sign in, lower case.
  name varchar(40) not null unique,
  display_name varchar(60) not null,
  roles varchar(60) not null,
  -- argon2id; null until its owner has set one.
  password varchar(200),
  created_at timestamp with time zone not null,
  disabled_at timestamp with time zone
);

-- Links that work once: the first admin's, and for whoever must set a password.
create table staff_link (
  token_hash varchar(64) primary key,
  -- Null: makes the first admin.
  account_id uuid references staff_account (id),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone
);

create table staff_session (
  id uuid primary key,
  token_hash varchar(64) not null unique,
  account_id uuid not null references staff_account (id),
  address varchar(60) not null,
  browser varchar(200) not null,
  began_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  ended_because varchar(20)
);
create index staff_session_by_account on staff_session (account_id, began_at);

-- Of names, known or not, and of addresses: whoever fails again and again must wait.
create table sign_in_failure (
  subject varchar(120) primary key,
  failures int not null,
  last_at timestamp with time zone not null,
  not_before timestamp with time zone not null
);

-- What staff did. Each row's hash covers the hash of the row before: none can be changed, left out or put in between
-- without breaking the chain.
create table audit_entry (
  sequence bigint primary key,
  at timestamp with time zone not null,
  actor varchar(60) not null,
  action varchar(60) not null,
  subject varchar(500) not null,
  detail varchar(4000) not null,
  address varchar(60) not null,
  hash varchar(64) not null
);
create index audit_entry_by_actor on audit_entry (actor, sequence);

-- One row, locked by whoever adds to the trail.
create table audit_head (
  id smallint primary key check (id = 1),
  sequence bigint not null,
  hash varchar(64) not null
);
insert into audit_head (id, sequence, hash) values (1, 0, '');
