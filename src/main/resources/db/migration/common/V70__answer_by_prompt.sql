-- A prompt that was replaced long ago is behind hundreds of thousands of younger answers.
create index answer_by_prompt on answer (prompt_version, question_id);
