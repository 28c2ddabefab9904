-- What intake learns of receipts: codes of tax classification, bank receipts of payments, what a person stated once about categories and columns.

ALTER TABLE invoice_lines ADD COLUMN classification_code TEXT;

-- Who travelled, on which numbers: only where a person asked to keep it.
ALTER TABLE invoices ADD COLUMN personal_details TEXT CHECK (json_valid(personal_details));

-- A payment is a row of a statement, or known from its bank receipt alone until its statement comes.
CREATE TABLE payments_with_receipts (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  statement TEXT REFERENCES statements (id) ON DELETE CASCADE,
  row INTEGER CHECK (row >= 1),
  booked_on TEXT NOT NULL CHECK (booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  direction TEXT NOT NULL CHECK (direction IN ('in', 'out')),
  amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
  balance_fen INTEGER,
  counterparty_name TEXT,
  counterparty_account TEXT,
  memo TEXT,
  serial TEXT,
  CHECK ((statement IS NULL) = (row IS NULL))
) STRICT;
INSERT INTO payments_with_receipts (position, id, statement, row, booked_on, direction, amount_fen, balance_fen,
    counterparty_name, counterparty_account, memo, serial)
  SELECT position, id, statement, row, booked_on, direction, amount_fen, balance_fen,
    counterparty_name, counterparty_account, memo, serial FROM payments;
DROP TABLE payments;
ALTER TABLE payments_with_receipts RENAME TO payments;
CREATE INDEX payments_by_statement ON payments (statement);

-- The bank's vouchers (电子回单) of a payment; `account` is the applicant's own as the voucher states it.
CREATE TABLE payment_receipts (
  payment TEXT NOT NULL REFERENCES payments (id) ON DELETE CASCADE ON UPDATE CASCADE,
  position INTEGER NOT NULL,
  number TEXT,
  booked_on TEXT NOT NULL CHECK (booked_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  account TEXT,
  counterparty_name TEXT,
  counterparty_account TEXT,
  purpose TEXT,
  sha256 TEXT NOT NULL REFERENCES originals (sha256),
  file_name TEXT NOT NULL,
  PRIMARY KEY (payment, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX payment_receipts_by_original ON payment_receipts (sha256);

CREATE TABLE category_rules (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  field TEXT NOT NULL CHECK (field IN ('sellerName', 'item', 'classificationCode')),
  how TEXT NOT NULL CHECK (how IN ('equals', 'contains', 'starts-with')),
  wanted_text TEXT NOT NULL CHECK (wanted_text <> ''),
  category TEXT NOT NULL,
  note TEXT NOT NULL,
  stated_by TEXT NOT NULL,
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;

CREATE TABLE column_mappings (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('statement', 'revenue', 'budget')),
  holder TEXT NOT NULL,
  titles TEXT NOT NULL CHECK (json_valid(titles)),
  columns TEXT NOT NULL CHECK (json_valid(columns)),
  stated_by TEXT NOT NULL,
  stated_on TEXT CHECK (stated_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
