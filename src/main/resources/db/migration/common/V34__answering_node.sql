-- Nodes that give answers. One that has not been seen for a while has died, and its answers with it.
create table answering_node (
  id uuid primary key,
  seen_at timestamp with time zone not null
);
alter table answer add column node_id uuid;
