import type { LocalDate } from "../../shared/dates.ts";
import type { Allocation } from "../../shared/model/allocation.ts";
import type { Evidence } from "../../shared/model/evidence.ts";
import type { Invoice } from "../../shared/model/invoice.ts";
import { emptyBooks, type Records } from "../../shared/model/records.ts";
import type { Revenue } from "../../shared/model/revenue.ts";
import type { Subject } from "../../shared/model/subject.ts";
import { fen } from "../../shared/money.ts";
import type { Pack } from "../../shared/policy/pack.ts";

const applicant = { name: "辽宁量尺影视有限公司", creditCode: "91210100MA0000001X" };
const linesPerInvoice = 5;
const day = (text: string): LocalDate => text as LocalDate;

const workOf = (index: number): Subject => ({
  kind: "work",
  id: `w${index}`,
  name: `作品${index}`,
  claimYear: 2026,
  costFrom: day("2026-01-01"),
  costTo: day("2026-12-31"),
  note: "",
  work: {
    medium: index % 2 === 0 ? "live-action" : "ai",
    class: "ordinary",
    classOn: null,
    orientation: "vertical",
    episodes: 60,
    minutes: 100,
    synopsis: "",
    cast: "",
    filings: [],
    producers: [],
    locations: [],
    premieres: [],
    selections: [],
  },
});

function invoiceOf(index: number): Invoice {
  const number = `26212${String(index).padStart(15, "0")}`;
  const lines = Array.from({ length: linesPerInvoice }, (_, line) => ({
    name: `*影视服务*项目${line}`,
    amountExTax: fen(10_000 + ((index * 37 + line * 11) % 90_000)),
    taxRate: "6%",
    taxAmount: fen(600 + ((index + line) % 97)),
  }));
  const amountExTax = fen(lines.reduce((sum, line) => sum + line.amountExTax, 0n));
  const taxAmount = fen(lines.reduce((sum, line) => sum + line.taxAmount, 0n));
  return {
    id: `-${number}`,
    number,
    code: null,
    kind: index % 3 === 0 ? "digital-special" : "digital-ordinary",
    issuedOn: day("2026-03-05"),
    buyerName: applicant.name,
    buyerTaxId: applicant.creditCode,
    sellerName: "沈阳示例器材租赁有限公司",
    sellerTaxId: "91210100MA0000002U",
    amountExTax,
    taxAmount,
    otherCharges: null,
    total: fen(amountExTax + taxAmount),
    red: false,
    redOf: null,
    voided: false,
    checkCode: null,
    lines,
    files: [],
    provenance: {},
    verification: null,
    note: "",
  };
}

const allocationsOf = (
  invoice: Invoice,
  index: number,
  works: number,
  categories: readonly string[],
): readonly Allocation[] =>
  invoice.lines.map((line, at) => ({
    id: `a${index}-${at}`,
    invoice: invoice.id,
    line: at + 1,
    subject: `work/w${(index * linesPerInvoice + at) % works}`,
    category: categories[(index + at) % categories.length] ?? "",
    gross: fen(line.amountExTax + (line.taxAmount ?? 0n)),
    place: at % 7 === 0 ? "out" : "in",
    note: "",
  }));

const revenueOf = (index: number): Revenue => ({
  id: `r${index}`,
  subject: `work/w${index}`,
  platform: "示例平台",
  from: null,
  to: null,
  gross: fen(100_000_000 + index),
  platformShare: null,
  net: fen(40_000_000 + index * 20_000),
  sha256: null,
  fileName: "",
  row: null,
  note: "",
});

const absentOf = (index: number, kind: string, number: number): Evidence => ({
  id: `e${number}`,
  number,
  kind,
  subject: `work/w${index}`,
  state: "absent",
  title: kind,
  documentNumber: "",
  issuedOn: null,
  pages: "",
  sha256: null,
  fileName: "",
  mediaType: "",
  note: "",
});

/** A studio of the size that the benchmarks measure: so many works, and a hundred times as many allocations over five-line invoices. */
export function largeStudio(pack: Pack, works: number, allocations: number): Records {
  const categories = pack.categories.map(({ id }) => id);
  const invoices = Array.from({ length: allocations / linesPerInvoice }, (_, index) => invoiceOf(index));
  return {
    studio: {
      ...applicant,
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
    policy: { pack: pack.id, issuedOn: day("2026-01-15"), issuedOnSource: "" },
    choices: pack.choices.map(({ id, options }) => ({
      id,
      option: options[0]?.id ?? "",
      confirmedBy: "",
      confirmedOn: null,
    })),
    subjects: Array.from({ length: works }, (_, index) => workOf(index)),
    budget: [],
    invoices,
    allocations: invoices.flatMap((invoice, index) => allocationsOf(invoice, index, works, categories)),
    statements: [],
    payments: [],
    revenues: Array.from({ length: works }, (_, index) => revenueOf(index)),
    evidence: Array.from({ length: works }, (_, index) => absentOf(index, "script_award", index + 1)),
    decisions: [],
    grants: [],
    ...emptyBooks,
    originals: [],
  };
}
