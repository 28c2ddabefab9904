-- The books: contracts, acceptances, which paper stands for which, accepted matches, rules, answers, sign-offs, and every change.

CREATE TABLE contracts (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  direction TEXT NOT NULL CHECK (direction IN ('cost', 'income')),
  number TEXT NOT NULL,
  title TEXT NOT NULL,
  party TEXT NOT NULL,
  party_tax_id TEXT,
  party_account TEXT,
  related INTEGER NOT NULL CHECK (related IN (0, 1)),
  signed_on TEXT CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  amount_fen INTEGER CHECK (amount_fen >= 0),
  subject TEXT REFERENCES subjects (key) ON UPDATE CASCADE,
  sha256 TEXT REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX contracts_by_subject ON contracts (subject);
CREATE INDEX contracts_by_original ON contracts (sha256);

CREATE TABLE acceptances (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  accepted_by TEXT NOT NULL,
  amount_fen INTEGER CHECK (amount_fen >= 0),
  sha256 TEXT REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  note TEXT NOT NULL
) STRICT;
CREATE INDEX acceptances_by_original ON acceptances (sha256);

-- Exactly two ends; which two tells what kind of link it is.
CREATE TABLE chain_links (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  budget_line TEXT REFERENCES budget_lines (id) ON UPDATE CASCADE,
  contract TEXT REFERENCES contracts (id) ON UPDATE CASCADE,
  invoice TEXT REFERENCES invoices (id) ON UPDATE CASCADE,
  acceptance TEXT REFERENCES acceptances (id) ON UPDATE CASCADE,
  revenue TEXT REFERENCES revenues (id) ON UPDATE CASCADE,
  amount_fen INTEGER CHECK (amount_fen >= 0),
  note TEXT NOT NULL,
  CHECK ((budget_line IS NOT NULL) + (contract IS NOT NULL) + (invoice IS NOT NULL) + (acceptance IS NOT NULL) + (revenue IS NOT NULL) = 2)
) STRICT;
CREATE INDEX chain_links_by_budget_line ON chain_links (budget_line);
CREATE INDEX chain_links_by_contract ON chain_links (contract);
CREATE INDEX chain_links_by_invoice ON chain_links (invoice);
CREATE INDEX chain_links_by_acceptance ON chain_links (acceptance);
CREATE INDEX chain_links_by_revenue ON chain_links (revenue);

CREATE TABLE settlements (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  invoice TEXT REFERENCES invoices (id) ON UPDATE CASCADE,
  revenue TEXT REFERENCES revenues (id) ON UPDATE CASCADE,
  payment TEXT REFERENCES payments (id) ON UPDATE CASCADE,
  way TEXT NOT NULL CHECK (way IN ('bank', 'cash', 'withholding', 'discount', 'fee', 'offset')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  on_day TEXT CHECK (on_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  note TEXT NOT NULL,
  accepted_by TEXT NOT NULL,
  accepted_on TEXT CHECK (accepted_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((invoice IS NULL) <> (revenue IS NULL)),
  CHECK (way <> 'bank' OR payment IS NOT NULL)
) STRICT;
CREATE INDEX settlements_by_invoice ON settlements (invoice);
CREATE INDEX settlements_by_revenue ON settlements (revenue);
CREATE INDEX settlements_by_payment ON settlements (payment);

CREATE TABLE match_refusals (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  invoice TEXT REFERENCES invoices (id) ON UPDATE CASCADE ON DELETE CASCADE,
  revenue TEXT REFERENCES revenues (id) ON UPDATE CASCADE ON DELETE CASCADE,
  payment TEXT NOT NULL REFERENCES payments (id) ON UPDATE CASCADE ON DELETE CASCADE,
  note TEXT NOT NULL,
  CHECK ((invoice IS NULL) <> (revenue IS NULL))
) STRICT;
CREATE INDEX match_refusals_by_payment ON match_refusals (payment);
CREATE INDEX match_refusals_by_invoice ON match_refusals (invoice);
CREATE INDEX match_refusals_by_revenue ON match_refusals (revenue);

CREATE TABLE matching_rules (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  field TEXT NOT NULL CHECK (field IN ('counterpartyName', 'counterpartyAccount', 'memo')),
  how TEXT NOT NULL CHECK (how IN ('equals', 'contains')),
  wanted_text TEXT NOT NULL CHECK (wanted_text <> ''),
  effect TEXT NOT NULL CHECK (effect IN ('is-party', 'set-aside')),
  party TEXT NOT NULL,
  note TEXT NOT NULL,
  stated_by TEXT NOT NULL,
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE exclusions (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  invoice TEXT NOT NULL REFERENCES invoices (id) ON UPDATE CASCADE,
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX exclusions_by_invoice ON exclusions (invoice);

CREATE TABLE answers (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  code TEXT NOT NULL,
  records TEXT NOT NULL CHECK (json_valid(records)),
  said TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('explained', 'will-mend', 'not-claimed', 'risk-taken')),
  note TEXT NOT NULL,
  evidence TEXT REFERENCES evidence (id) ON UPDATE CASCADE,
  answered_by TEXT NOT NULL,
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE sign_offs (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  subject TEXT NOT NULL REFERENCES subjects (key) ON UPDATE CASCADE,
  signed_by TEXT NOT NULL CHECK (signed_by <> ''),
  role TEXT NOT NULL,
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  recorded_fen INTEGER NOT NULL,
  eligible_fen INTEGER NOT NULL,
  ineligible_fen INTEGER NOT NULL,
  undecided_fen INTEGER NOT NULL,
  entries TEXT NOT NULL CHECK (json_valid(entries)),
  note TEXT NOT NULL
) STRICT;
CREATE INDEX sign_offs_by_subject ON sign_offs (subject);

CREATE TABLE corrections (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  number INTEGER NOT NULL CHECK (number >= 1),
  notice TEXT NOT NULL,
  package TEXT CHECK (length(package) = 64),
  asked TEXT NOT NULL,
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  answer TEXT NOT NULL,
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  note TEXT NOT NULL
) STRICT;

-- Who works in this workspace now, as named in the tool; empty until someone says so.
CREATE TABLE operator (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL
) STRICT;
INSERT INTO operator (one, name) VALUES (1, '');

-- Which change sets of other copies were merged: the end of their trail then, and of ours after it; `known` is how far they know ours.
CREATE TABLE merges (
  position INTEGER PRIMARY KEY,
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  at TEXT NOT NULL,
  theirs TEXT NOT NULL CHECK (length(theirs) = 64),
  known INTEGER NOT NULL CHECK (known >= 0)
) STRICT;

-- Every change of every record since this table is kept. Written once: what was done cannot be unwritten.
CREATE TABLE changes (
  sequence INTEGER PRIMARY KEY CHECK (sequence >= 1),
  at TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  noun TEXT NOT NULL,
  key TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  previous TEXT NOT NULL CHECK (length(previous) = 64),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX changes_by_record ON changes (noun, key);
CREATE TRIGGER changes_are_never_altered BEFORE UPDATE ON changes BEGIN
  SELECT RAISE(ABORT, 'a recorded change is never altered');
END;
CREATE TRIGGER changes_are_never_removed BEFORE DELETE ON changes BEGIN
  SELECT RAISE(ABORT, 'a recorded change is never removed');
END;
CREATE TRIGGER changes_follow_each_other BEFORE INSERT ON changes
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM changes)
BEGIN
  SELECT RAISE(ABORT, 'a recorded change follows the one before it');
END;
