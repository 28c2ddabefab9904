import type {
  EvidenceReading,
  InvoiceReading,
  RevenueReading,
  StatementReading,
} from "../../../../electron/intake/reading.ts";
import type { LocalDate } from "../../../../shared/dates.ts";
import { emptyBooks, type Records } from "../../../../shared/model/records.ts";
import { fen } from "../../../../shared/money.ts";

const day = (text: string): LocalDate => text as LocalDate;
const shaOf = (name: string): string => Buffer.from(name).toString("hex").padEnd(64, "0").slice(0, 64);

const common = (file: string) => ({
  file,
  sha256: shaOf(file),
  size: 1000,
  mediaType: "application/octet-stream",
  provenance: {},
  findings: [],
});

/** A workspace with an applicant and one work, 《海风》. */
export const emptyRecords: Records = {
  studio: {
    name: "辽宁量尺影视有限公司",
    creditCode: "91210100MA0000001X",
    address: "",
    establishedOn: null,
    registeredCapital: "",
    businessScope: "",
    taxpayerKind: "general",
    legalRepresentative: "",
    contact: { name: "", phone: "", email: "" },
    bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
    licences: [],
    roles: [],
  },
  policy: { pack: "made-up", issuedOn: null, issuedOnSource: "" },
  choices: [],
  subjects: [
    {
      kind: "work",
      id: "w1",
      name: "海风",
      claimYear: 2026,
      costFrom: null,
      costTo: null,
      note: "",
      work: {
        medium: "live-action",
        class: "ordinary",
        classOn: null,
        orientation: "vertical",
        episodes: null,
        minutes: null,
        synopsis: "",
        cast: "",
        filings: [],
        producers: [],
        locations: [],
        premieres: [],
        selections: [],
      },
    },
  ],
  budget: [],
  invoices: [],
  allocations: [],
  statements: [],
  payments: [],
  revenues: [],
  evidence: [],
  decisions: [],
  grants: [],
  ...emptyBooks,
  originals: [],
};

/** An invoice of 1,060.00 yuan read from an XML file. */
export function invoiceReading(file: string, changes: Partial<InvoiceReading["record"]> = {}): InvoiceReading {
  return {
    ...common(file),
    type: "invoice",
    source: "xml",
    provenance: { sellerName: "xml", total: "xml" },
    record: {
      number: "26212000000000000001",
      code: null,
      kind: "digital-ordinary",
      issuedOn: day("2026-03-05"),
      buyerName: "辽宁量尺影视有限公司",
      buyerTaxId: "91210100MA0000001X",
      sellerName: "沈阳示例器材租赁有限公司",
      sellerTaxId: null,
      amountExTax: fen(100_000),
      taxAmount: fen(6_000),
      otherCharges: null,
      total: fen(106_000),
      red: false,
      redOf: null,
      checkCode: null,
      lines: [{ name: "*租赁*灯光", amountExTax: fen(100_000), taxRate: "6%", taxAmount: fen(6_000) }],
      ...changes,
    },
  };
}

/** The same transfer row of a statement, told apart by serial and balance. */
export const statementRow = (
  serial: string | null,
  balance: number | null,
): StatementReading["record"]["rows"][number] => ({
  bookedOn: day("2026-03-06"),
  direction: "out",
  amount: fen(106_000),
  balance: balance === null ? null : fen(balance),
  counterpartyName: "沈阳示例器材租赁有限公司",
  counterpartyAccount: null,
  memo: "器材",
  serial,
});

/** A bank statement of one account. */
export const statementReading = (
  file: string,
  rows: StatementReading["record"]["rows"],
  account: string | null = "2100010001",
): StatementReading => ({
  ...common(file),
  type: "statement",
  source: "csv",
  record: { account, accountName: null, bank: null, openingBalance: null, closingBalance: null, rows, balanced: true },
});

/** A settlement row: gross 60万, net 40万. */
export const revenueRow = (row: number, work: string | null): RevenueReading["record"]["rows"][number] => ({
  row,
  work,
  platform: "示例平台",
  from: day("2026-03-01"),
  to: day("2026-03-31"),
  gross: fen(60_000_000),
  platformShare: fen(20_000_000),
  net: fen(40_000_000),
});

/** A settlement statement. */
export const revenueReading = (file: string, rows: RevenueReading["record"]["rows"]): RevenueReading => ({
  ...common(file),
  type: "revenue",
  source: "csv",
  record: { rows },
});

/** A proof. */
export const evidenceReading = (file: string): EvidenceReading => ({
  ...common(file),
  type: "evidence",
  source: null,
  record: null,
});
