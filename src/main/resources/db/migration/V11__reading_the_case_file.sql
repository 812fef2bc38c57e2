-- What a form called its inputs when it was filled in, each version once. The hash is over these very characters.
create table recorded_form (
  hash text primary key,
  words text not null check (words is json object)
);
create trigger append_only_rows before update or delete on recorded_form for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on recorded_form for each statement execute function casework_refuse_change();

-- null: no form, or recorded before its words were kept
alter table case_event add column form text references recorded_form;

-- 案卷查询: the newest case first.
create index case_file_newest on case_file (opened_at desc, number desc);
create index lawyer_name on lawyer (name text_pattern_ops);
