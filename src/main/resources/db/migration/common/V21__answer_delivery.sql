-- Whether an answer that a channel has to send by itself has arrived, as far as the channel knows.
create table answer_delivery (
  question_id uuid primary key references question (id),
  delivered boolean not null,
  code int,
  meaning varchar(200),
  noted_at timestamp with time zone not null
);
