-- Days that the studio wants to keep in mind, as a person entered them.
CREATE TABLE deadlines (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  due_on TEXT NOT NULL CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  is_done INTEGER NOT NULL CHECK (is_done IN (0, 1)),
  note TEXT NOT NULL
) STRICT;

-- Which packages were handed in; a package is known by its seal, wherever its file stands today.
CREATE TABLE submissions (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  package TEXT NOT NULL CHECK (length(package) = 64),
  submitted_on TEXT NOT NULL CHECK (submitted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  handed_to TEXT NOT NULL,
  receipt_number TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX submissions_by_package ON submissions (package);
