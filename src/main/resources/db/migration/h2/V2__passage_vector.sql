create table passage_vector (
  passage_id uuid not null references passage (id),
  window_no int not null,
  window_hash varchar(64) not null,
  embedding varbinary(65536) not null,
  primary key (passage_id, window_no)
);
create index passage_vector_by_hash on passage_vector (window_hash);
