-- What a person has typed into a form and not saved yet. No record: the trail, documents and packages do not know it.

CREATE TABLE drafts (
  form TEXT PRIMARY KEY CHECK (form <> ''),
  title TEXT NOT NULL,
  page TEXT NOT NULL,
  target TEXT CHECK (json_valid(target)),
  value TEXT NOT NULL CHECK (json_valid(value)),
  saved_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
