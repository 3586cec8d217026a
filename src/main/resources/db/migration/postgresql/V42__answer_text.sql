-- Text within questions and answers: an inverted index over pairs of characters. PostgreSQL's own words are of no use
-- for Chinese, and its trigrams cannot find a word of two characters, which most are.
create function answer_pairs(question text, answer text) returns text[] language sql immutable parallel safe cost 10000 as $$
  select array_agg(distinct pair) from (
    select ch || lead(ch) over (order by n) as pair
    from unnest(string_to_array(lower(coalesce(question, '') || ' ' || answer), null)) with ordinality as chars (ch, n)
  ) as pairs where pair is not null
$$;
create index answer_by_text on answer using gin (answer_pairs(question, text));
