-- A vector(512) takes 2,056 bytes: just enough for PostgreSQL to keep it apart from its row, and an exact scan has to
-- fetch every one of them from there. A halfvec(512) takes 1,032, stays in its row and is compared as well.
drop index passage_vector_by_cosine;
alter table passage_vector alter column embedding type halfvec(${dimension});

-- The edition beside the vector: validity is checked with one join, not two.
alter table passage_vector add column edition_id uuid references edition (id);
update passage_vector v set edition_id = p.edition_id from passage p where p.id = v.passage_id;
alter table passage_vector alter column edition_id set not null;

-- Vectors have unit length: their inner product is their cosine, and cheaper.
create index passage_vector_by_product on passage_vector using hnsw (embedding halfvec_ip_ops);
