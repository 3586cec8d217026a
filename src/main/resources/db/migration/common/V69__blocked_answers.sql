-- In how many answers a sentence was blocked, beside how many sentences: the log counts answers.
insert into answer_day (on_day, channel, measure, item, amount)
select asked_on, channel, 'blocked_answers', 'answers', count(*) from answer
where blocked > 0 and asked_on is not null and outcome <> 'pending' and channel <> 'console'
group by asked_on, channel;
