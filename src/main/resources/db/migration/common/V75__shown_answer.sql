-- The question whose answer its visitor had before their eyes when a message came: a number means that one, whatever
-- has been answered by the time it is read.
alter table wechat_message add column shown_question_id uuid;
