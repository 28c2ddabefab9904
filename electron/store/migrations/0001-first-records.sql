-- The first shape of a workspace. Never change this file once it is released: add the next number.
-- Money is INTEGER fen (…_fen), dates are TEXT YYYY-MM-DD, yes and no are 1 and 0.
-- `position` keeps the order in which records were first saved.

CREATE TABLE studio (
  id TEXT NOT NULL PRIMARY KEY CHECK (id = 'studio'),
  name TEXT NOT NULL,
  credit_code TEXT NOT NULL,
  address TEXT NOT NULL,
  established_on TEXT CHECK (established_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  registered_capital TEXT NOT NULL,
  business_scope TEXT NOT NULL,
  taxpayer_kind TEXT NOT NULL CHECK (taxpayer_kind IN ('general', 'small', 'unknown')),
  legal_representative TEXT NOT NULL,
  contact_name TEXT NOT NULL,
  contact_phone TEXT NOT NULL,
  contact_email TEXT NOT NULL,
  bank_account_name TEXT NOT NULL,
  bank_name TEXT NOT NULL,
  bank_account_number TEXT NOT NULL,
  bank_union_number TEXT NOT NULL
) STRICT;

CREATE TABLE studio_licences (
  studio TEXT NOT NULL REFERENCES studio (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  valid_to TEXT CHECK (valid_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  PRIMARY KEY (studio, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE studio_roles (
  studio TEXT NOT NULL REFERENCES studio (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  role TEXT NOT NULL,
  PRIMARY KEY (studio, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE policy_use (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  pack TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  issued_on_source TEXT NOT NULL
) STRICT;

CREATE TABLE choices (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  option TEXT NOT NULL,
  confirmed_by TEXT NOT NULL,
  confirmed_on TEXT CHECK (confirmed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

-- `work` and `site` hold what only that kind has, as JSON: nothing else points into them.
CREATE TABLE subjects (
  position INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('work', 'enterprise', 'site', 'base', 'person', 'project')),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  claim_year INTEGER NOT NULL,
  cost_from TEXT CHECK (cost_from GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  cost_to TEXT CHECK (cost_to GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  title TEXT,
  purpose TEXT,
  work TEXT CHECK (json_valid(work)),
  site TEXT CHECK (json_valid(site)),
  CHECK (key = kind || '/' || id || CASE kind WHEN 'enterprise' THEN '/' || claim_year ELSE '' END),
  CHECK ((kind = 'person') = (title IS NOT NULL)),
  CHECK ((kind = 'project') = (purpose IS NOT NULL)),
  CHECK ((kind = 'work') = (work IS NOT NULL)),
  CHECK ((kind = 'site') = (site IS NOT NULL))
) STRICT;

CREATE TABLE budget_lines (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL REFERENCES subjects (key) ON UPDATE CASCADE,
  head TEXT NOT NULL,
  category TEXT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX budget_lines_by_subject ON budget_lines (subject);

CREATE TABLE originals (
  position INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size >= 0)
) STRICT;

CREATE TABLE invoices (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL,
  code TEXT,
  kind TEXT NOT NULL CHECK (kind IN (
    'digital-special', 'digital-ordinary', 'vat-special', 'vat-ordinary', 'toll', 'railway', 'air', 'other')),
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  buyer_name TEXT,
  buyer_tax_id TEXT,
  seller_name TEXT,
  seller_tax_id TEXT,
  amount_ex_tax_fen INTEGER,
  tax_amount_fen INTEGER,
  other_charges_fen INTEGER,
  total_fen INTEGER,
  red INTEGER NOT NULL CHECK (red IN (0, 1)),
  red_of TEXT,
  voided INTEGER NOT NULL CHECK (voided IN (0, 1)),
  check_code TEXT,
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  checked_by TEXT,
  check_result TEXT,
  note TEXT NOT NULL,
  CHECK ((checked_on IS NULL) = (checked_by IS NULL) AND (checked_on IS NULL) = (check_result IS NULL))
) STRICT;
CREATE INDEX invoices_by_number ON invoices (number);

CREATE TABLE invoice_lines (
  invoice TEXT NOT NULL REFERENCES invoices (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  amount_ex_tax_fen INTEGER NOT NULL,
  tax_rate TEXT,
  tax_amount_fen INTEGER,
  PRIMARY KEY (invoice, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE invoice_files (
  invoice TEXT NOT NULL REFERENCES invoices (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN (
    'xml', 'xbrl', 'ofd', 'pdf', 'qr', 'ocr', 'csv', 'html', 'xls', 'xlsx', 'typed')),
  PRIMARY KEY (invoice, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX invoice_files_by_original ON invoice_files (sha256);

CREATE TABLE invoice_provenance (
  invoice TEXT NOT NULL REFERENCES invoices (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  field TEXT NOT NULL,
  source TEXT NOT NULL CHECK (source IN (
    'xml', 'xbrl', 'ofd', 'pdf', 'qr', 'ocr', 'csv', 'html', 'xls', 'xlsx', 'typed')),
  PRIMARY KEY (invoice, position)
) STRICT, WITHOUT ROWID;

-- `line` may name a line that the invoice has not: that is a finding, and a draft must be storable.
CREATE TABLE allocations (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  invoice TEXT NOT NULL REFERENCES invoices (id) ON UPDATE CASCADE,
  line INTEGER NOT NULL CHECK (line >= 0),
  subject TEXT NOT NULL REFERENCES subjects (key) ON UPDATE CASCADE,
  category TEXT NOT NULL,
  gross_fen INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('in', 'out', 'unknown')),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX allocations_by_invoice ON allocations (invoice);
CREATE INDEX allocations_by_subject ON allocations (subject);

CREATE TABLE statements (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  account TEXT,
  account_name TEXT,
  bank TEXT,
  opening_balance_fen INTEGER,
  closing_balance_fen INTEGER,
  balanced INTEGER NOT NULL CHECK (balanced IN (0, 1)),
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  file_name TEXT NOT NULL
) STRICT;
CREATE INDEX statements_by_original ON statements (sha256);

CREATE TABLE payments (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement TEXT NOT NULL REFERENCES statements (id) ON DELETE CASCADE,
  row INTEGER NOT NULL CHECK (row >= 1),
  booked_on TEXT NOT NULL CHECK (booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  balance_fen INTEGER,
  counterparty_name TEXT,
  counterparty_account TEXT,
  memo TEXT,
  serial TEXT
) STRICT;
CREATE INDEX payments_by_statement ON payments (statement);

CREATE TABLE revenues (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL REFERENCES subjects (key) ON UPDATE CASCADE,
  platform TEXT NOT NULL,
  from_on TEXT CHECK (from_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  to_on TEXT CHECK (to_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  gross_fen INTEGER,
  platform_share_fen INTEGER,
  net_fen INTEGER,
  sha256 TEXT REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  row INTEGER CHECK (row >= 1),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX revenues_by_subject ON revenues (subject);
CREATE INDEX revenues_by_original ON revenues (sha256);

CREATE TABLE evidence (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL UNIQUE CHECK (number >= 1),
  kind TEXT NOT NULL,
  subject TEXT REFERENCES subjects (key) ON UPDATE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('on-file', 'absent')),
  title TEXT NOT NULL,
  document_number TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  pages TEXT NOT NULL,
  sha256 TEXT REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX evidence_by_subject ON evidence (subject);
CREATE INDEX evidence_by_original ON evidence (sha256);

-- A number that was once given stands in printed papers, so it is never given again, even when its record is gone.
CREATE TABLE evidence_counter (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  next INTEGER NOT NULL CHECK (next >= 1)
) STRICT;
INSERT INTO evidence_counter (one, next) VALUES (1, 1);
CREATE TRIGGER evidence_number_is_used AFTER INSERT ON evidence BEGIN
  UPDATE evidence_counter SET next = max(next, NEW.number + 1);
END;
CREATE TRIGGER evidence_number_stays BEFORE UPDATE OF number ON evidence WHEN NEW.number <> OLD.number BEGIN
  SELECT RAISE(ABORT, 'an evidence number never changes');
END;

CREATE TABLE decisions (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL REFERENCES subjects (key) ON UPDATE CASCADE,
  fact TEXT NOT NULL,
  value TEXT NOT NULL,
  document_number TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX decisions_by_subject ON decisions (subject);

CREATE TABLE grants (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT REFERENCES subjects (key) ON UPDATE CASCADE,
  programme TEXT NOT NULL,
  authority TEXT NOT NULL,
  rule TEXT,
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX grants_by_subject ON grants (subject);

-- Which application packages were written, with the hashes by which one can be recognised.
CREATE TABLE exports (
  position INTEGER PRIMARY KEY,
  exported_at TEXT NOT NULL,
  profile TEXT NOT NULL,
  path TEXT NOT NULL,
  tag_manifest_sha256 TEXT NOT NULL CHECK (length(tag_manifest_sha256) = 64),
  facts_sha256 TEXT NOT NULL CHECK (length(facts_sha256) = 64)
) STRICT;
