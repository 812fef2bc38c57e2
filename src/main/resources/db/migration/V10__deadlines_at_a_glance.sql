-- The overview of a bureau: what is due first comes first, and the rare kinds must not be looked for among all the others.
create index deadline_paused on deadline (due_at, id) where state = 'PAUSED';
create index deadline_provisional on deadline (due_at, id) where provisional and state in ('RUNNING', 'PAUSED');

-- What was reported one level up stands in the timeline of the case.
create index case_event_reported on case_event (case_number) where kind = 'DEADLINE' and (fields::jsonb ->> 'escalatedTo') is not null;
