-- Names of columns may be those of a company's own books as well. The old table goes before the new one comes, so that its pages are
-- used again: a page that is left free would not be put back byte for byte when a large change fails.
CREATE TEMP TABLE mappings_kept AS
  SELECT position, id, kind, holder, titles, columns, stated_by, stated_on FROM column_mappings;
DROP TABLE column_mappings;
CREATE TABLE column_mappings (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'revenue', 'budget', 'ledger')),
  holder TEXT NOT NULL,
  titles TEXT NOT NULL CHECK (json_valid(titles)),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  stated_by TEXT NOT NULL,
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
INSERT INTO column_mappings SELECT position, id, kind, holder, titles, columns, stated_by, stated_on FROM mappings_kept;
DROP TABLE mappings_kept;

-- Lines of the company's own books: which bookkeeping voucher an invoice or a payment was booked under.
CREATE TABLE journal_entries (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  book TEXT NOT NULL CHECK (book IN ('journal', 'account')),
  booked_on TEXT NOT NULL CHECK (booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  booking_number TEXT,
  summary TEXT,
  account_code TEXT,
  account TEXT NOT NULL,
  counter_account TEXT,
  debit_fen INTEGER NOT NULL,
  credit_fen INTEGER NOT NULL,
  auxiliary TEXT,
  proven INTEGER NOT NULL CHECK (proven IN (0, 1)),
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  row INTEGER NOT NULL CHECK (row >= 1)
) STRICT;
CREATE INDEX journal_entries_by_original ON journal_entries (sha256);
