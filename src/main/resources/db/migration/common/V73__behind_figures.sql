-- The log is filtered by what figures are made of: time to the first sentence, calls to a model, causes of verdicts.
create index answer_by_first_sentence on answer (first_sentence_ms, question_id);
create index model_call_by_model on model_call (model, question_id);
create index review_by_cause on review (cause, given_on);
