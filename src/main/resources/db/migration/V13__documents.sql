-- The paper that was issued, as it was issued: templates change, this does not.
create table official_document_file (
  document_number text primary key references official_document,
  -- SHA-256 of the template, and what it was filled with
  template text not null,
  filled_with text not null check (filled_with is json object),
  docx bytea not null,
  docx_sha256 text not null,
  -- the document it was issued instead of; each is replaced once
  replaces text unique references official_document
);

create table official_document_withdrawal (
  document_number text primary key references official_document,
  reason text not null,
  withdrawn_by text not null,
  withdrawn_at timestamptz not null
);

-- Made of the paper when first asked for; may be emptied at any time.
create table official_document_pdf (
  document_number text primary key references official_document_file,
  pdf bytea not null
);

create trigger append_only_rows before update or delete on official_document_file for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on official_document_file for each statement execute function casework_refuse_change();
create trigger append_only_rows before update or delete on official_document_withdrawal for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on official_document_withdrawal for each statement execute function casework_refuse_change();
