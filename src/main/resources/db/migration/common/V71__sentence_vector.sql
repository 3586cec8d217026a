-- Of the sentences from which answers are chosen: never searched, only read with their passage, so that bytes do on
-- both databases. Two bytes a component.
create table sentence_vector (
  passage_id uuid not null references passage (id) on delete cascade,
  sentence_hash varchar(64) not null,
  embedding bytea not null,
  primary key (passage_id, sentence_hash)
);
create index sentence_vector_by_hash on sentence_vector (sentence_hash);
