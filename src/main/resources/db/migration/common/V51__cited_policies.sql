-- Which answers cite a policy is read from the index alone: a page deep in the log skips those before it.
drop index answer_source_by_policy;
create index answer_source_by_policy on answer_source (policy, cited, question_id);
