-- Authorities' blanks (官方表格): the file is an original, `fields` says as JSON how it is filled, since nothing points into it.

CREATE TABLE forms (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'xlsx', 'docx')),
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0),
  flatten INTEGER NOT NULL CHECK (flatten IN (0, 1)),
  in_package INTEGER NOT NULL CHECK (in_package IN (0, 1)),
  subject TEXT REFERENCES subjects (key) ON UPDATE CASCADE,
  fields TEXT NOT NULL CHECK (json_valid(fields))
) STRICT;
CREATE INDEX forms_by_original ON forms (sha256);
CREATE INDEX forms_by_subject ON forms (subject);
