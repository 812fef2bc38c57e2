-- What was handed in, for good. The file itself lies elsewhere under its SHA-256 (evidence/BlobStore).
create table evidence (
  case_number text not null references case_file,
  ordinal int not null check (ordinal > 0),
  side text not null check (side in ('BUREAU', 'FIRM', 'BAR')),
  desk text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  bytes bigint not null check (bytes > 0),
  media_type text not null,
  file_name text not null check (length(file_name) between 1 and 200),
  uploaded_by text not null,
  uploaded_by_name text not null,
  at timestamptz not null,
  supersedes int check (supersedes < ordinal),
  primary key (case_number, ordinal),
  -- one version is replaced by one other, and within its case
  unique (case_number, supersedes),
  foreign key (case_number, supersedes) references evidence
);
create index evidence_content on evidence (sha256);

-- How what is in force lies: a file that is not on the shelf has been replaced by the one that took its place.
create table evidence_shelf (
  case_number text not null,
  ordinal int not null,
  position int not null,
  description text not null check (length(description) <= 500),
  primary key (case_number, ordinal),
  foreign key (case_number, ordinal) references evidence,
  unique (case_number, position) deferrable
);

create trigger append_only_rows before update or delete on evidence for each row execute function casework_refuse_change();
create trigger append_only_table before truncate on evidence for each statement execute function casework_refuse_change();
create trigger kept_rows before delete on evidence_shelf for each row execute function casework_refuse_change();
create trigger kept_table before truncate on evidence_shelf for each statement execute function casework_refuse_change();
