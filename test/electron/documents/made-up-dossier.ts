import { readFileSync } from "node:fs";
import { assess } from "../../../shared/calculation/assess.ts";
import type { AssessmentLine } from "../../../shared/calculation/assessment.ts";
import type { FactSubject, Facts } from "../../../shared/calculation/facts.ts";
import { choicesUnset, resolveRule } from "../../../shared/calculation/resolve-rule.ts";
import { localDate } from "../../../shared/dates.ts";
import { compileBudget, compileSpendSums } from "../../../shared/dossier/compile-spend-sums.ts";
import type {
  Claim,
  ClaimCondition,
  ClaimStanding,
  Dossier,
  MissingItem,
  ScheduleRow,
} from "../../../shared/dossier/dossier.ts";
import { listDocuments } from "../../../shared/dossier/list-documents.ts";
import { listServedConditions } from "../../../shared/dossier/list-served-conditions.ts";
import type { LedgerEntry, LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import { type Fen, fen, sumFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import type { Rule } from "../../../shared/policy/rule.ts";
import { madeUpBudget, madeUpLocations, madeUpRevenues } from "./made-up-accounts.ts";
import { emptyBookParts, madeUpBooks } from "./made-up-books.ts";
import { type Fullness, long, madeUpStudio, madeUpSubjects } from "./made-up-studio.ts";

const packFile = (name: string): string =>
  readFileSync(new URL(`../../../resources/policies/cn-liaoning-microdrama/${name}`, import.meta.url), "utf8");

function readPack(): Pack {
  const parsed = parsePack(packFile("pack.json"), packFile("source.txt"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const pack = readPack();

const asOf = localDate("2026-06-30");
const issuedOn = localDate("2025-12-01");
const yuan = (amount: number): Fen => fen(amount * 100);

function factsOf(all: readonly Subject[], fullness: Fullness): Facts {
  const bare = {
    evidence: new Set<string>(),
    absent: new Set<string>(),
    facts: new Map(),
    spend: new Map<string, Fen>(),
  };
  const facts = all.map((subject): FactSubject => {
    const { kind, id, claimYear } = subject;
    if (kind === "work")
      return {
        ...bare,
        kind,
        id,
        claimYear,
        evidence: new Set([
          "filing_cert",
          "cost_audit",
          "online_proof",
          "revenue_proof",
          "ai_proof",
          "good_response",
          "cctv_first",
          "satellite_first",
        ]),
        absent: new Set(["script_award"]),
        facts: new Map<string, Fen | number>([
          ["revenue_net", yuan(id === "w1" ? 468_600 : 900_000)],
          ["scenes_ok", 6],
          ["scenes_short", 0],
          ["approved_investment", yuan(800_000)],
        ]),
        spend: new Map([
          ["venue", fen(8_000_033n)],
          ["travel", fen(1_234_567n)],
          ["ai_compute", fen(30_000_019n)],
          ["translation", fen(777_777n)],
        ]),
      };
    if (kind === "enterprise")
      return {
        ...bare,
        kind,
        id,
        claimYear,
        spend: new Map([
          ["intl_location", fen(12_345_678n)],
          ["intl_channel", fen(250_000_001n)],
        ]),
        evidence: new Set(["chain_contract"]),
      };
    if (kind === "project") return { ...bare, kind, id, claimYear, spend: new Map([["rd_labour", fen(60_000_001n)]]) };
    return {
      ...bare,
      kind,
      id,
      claimYear,
      facts: new Map([
        ["crews_year", 49],
        ["days_year", 119],
      ]),
    };
  });
  const choices = new Map(pack.choices.map(({ id, options }) => [id, options[0]?.id ?? ""]));
  choices.set("art12_cap", "link").set("art3_base", "ai_all");
  if (fullness === "overlong") choices.delete("art4_multi");
  return { pack: pack.id, issuedOn, asOf, choices, subjects: facts };
}

const part = (state: LedgerPart["state"], amount: Fen): readonly LedgerPart[] => {
  if (amount === 0n) return [];
  return [state === "ineligible" ? { state, reason: "input-tax", amount } : { state, reason: "place-unknown", amount }];
};

/** One ledger entry of seven fen, or of all that is left in the first; some of it ineligible, some undecided. */
function entryOf(subject: Subject, category: string, index: number, eligible: Fen): LedgerEntry {
  const [ineligible, undecided] = [fen(index % 3 === 0 ? 123n : 0n), fen(index % 4 === 1 ? 45n : 0n)];
  return {
    invoice: `-${subject.id}${category}${index}`,
    line: 1,
    allocation: `a${subject.id}${category}${index}`,
    subject: subjectKey(subject),
    category,
    gross: sumFen([eligible, ineligible, undecided]),
    eligible,
    parts: [...part("ineligible", ineligible), ...part("undecided", undecided)],
  };
}

function rowOf(subject: Subject, entry: LedgerEntry, index: number): ScheduleRow {
  const isEven = index % 2 === 0;
  return {
    entry,
    subjectName: subject.name,
    categoryTitle: pack.categories.find(({ id }) => id === entry.category)?.title ?? "",
    invoiceNumber: `2621200000000000${String(index).padStart(4, "0")}`,
    issuedOn: localDate("2026-02-14"),
    seller: isEven ? "大连虚构设备租赁有限公司" : "@鞍山虚构餐饮店",
    item: isEven ? "*现代服务*场地租赁费" : "=1+1",
    note: entry.parts.length === 0 ? "" : "可抵扣进项税额；支出地点未填，填写后可定",
    original: index + 1,
  };
}

function schedule(all: readonly Subject[], facts: Facts, rowsPerCategory: number): readonly ScheduleRow[] {
  const first = (total: Fen): Fen => fen(total - 7n * BigInt(rowsPerCategory - 1));
  return facts.subjects.flatMap(({ spend }, subjectIndex) => {
    const subject = all[subjectIndex] as Subject;
    return [...(spend ?? [])].flatMap(([category, total]) =>
      Array.from({ length: rowsPerCategory }, (_, index) =>
        rowOf(subject, entryOf(subject, category, index, index === 0 ? first(total) : fen(7n)), index),
      ),
    );
  });
}

const conditionTitles = new Map([...pack.evidence, ...pack.facts].map(({ id, title }) => [id, title]));

const conditionsOf = (line: AssessmentLine, { article, quote }: Rule): readonly ClaimCondition[] =>
  line.reasons.map(({ condition, state, missing }) => ({
    id: condition,
    title: conditionTitles.get(condition) ?? condition,
    state,
    note: missing === undefined ? "" : `还差 ${missing}`,
    missing: missing === undefined ? null : String(missing),
    article,
    quote,
    evidence: state === "yes" ? [3, 12] : [],
  }));

function standingOf({ status }: AssessmentLine, conditions: readonly ClaimCondition[]): ClaimStanding {
  if (status === "met") return "claimed";
  return status === "unknown" && conditions.every(({ state }) => state !== "yes") ? "idle" : "open";
}

function claimsOf(all: readonly Subject[], facts: Facts): readonly Claim[] {
  const reading = { pack, choices: facts.choices, asOf };
  return assess(facts, pack).lines.map((line): Claim => {
    const rule = pack.rules.find(({ id }) => id === line.rule);
    const subject = all.find((each) => each.kind === line.subject.kind && each.id === line.subject.id);
    if (rule === undefined || subject === undefined) throw new Error("a line without rule or subject");
    const conditions = conditionsOf(line, rule);
    const amount = choicesUnset(reading, rule).length > 0 ? null : resolveRule(rule, reading).amount;
    const standing = standingOf(line, conditions);
    return { line, rule, subject, subjectKey: subjectKey(subject), standing, conditions, amount };
  });
}

const missing: readonly MissingItem[] = [
  {
    article: "三",
    ruleTitle: "人工智能算力补贴",
    subjectName: "厂区书店",
    what: "收益还差 31,400.00 元",
    action: "继续登记平台结算单",
    mendedIn: "records",
    blocks: false,
  },
  {
    article: "十八",
    ruleTitle: "全部事项",
    subjectName: "厂区书店",
    what: "备案证明 <原件>",
    action: "向省广播电视局索取并上传",
    mendedIn: "materials",
    blocks: true,
  },
];

/** A dossier of an invented studio, its figures computed by the calculation itself. */
export function madeUpDossier(fullness: Fullness, profileId = "liaoning-default"): Dossier {
  const all = madeUpSubjects(fullness);
  const facts = factsOf(all, fullness);
  const assessment = assess(facts, pack);
  const rows = schedule(all, facts, fullness === "short" ? 2 : 25);
  const profile = pack.profiles.find(({ id }) => id === profileId);
  if (profile === undefined) throw new Error(`no profile ${profileId}`);
  const claims = claimsOf(all, facts);
  const served = listServedConditions(claims);
  return {
    applicant: madeUpStudio(fullness),
    policy: {
      id: pack.id,
      version: pack.packVersion,
      title: pack.title,
      jurisdiction: pack.jurisdiction,
      interpreter: pack.interpreter,
      documentNumber: pack.documentNumber,
      issuedOn,
      formsArePublished: false,
      implementationNote: pack.implementation.note,
    },
    profile,
    asOf,
    choices: facts.choices,
    readings: pack.choices.map(({ id, article, question, quote, options }) => {
      const option = options.find((each) => each.id === facts.choices.get(id))?.title ?? null;
      return {
        id,
        article,
        question,
        quote,
        option,
        confirmedBy: option === null ? "" : "李明样",
        confirmedOn: option === null ? null : asOf,
      };
    }),
    claims,
    groups: assessment.groups.map((group) => ({
      ...group,
      title: "每家企业全年最高不超过",
      rules: [group.id.split("/")[0] ?? ""],
    })),
    exclusions: pack.exclusions
      .filter(({ when }) => when === null || facts.choices.get(when.choice) === when.option)
      .map(({ rules }) => rules),
    totals: assessment.totals,
    facts: facts.subjects,
    categoryTitles: new Map(pack.categories.map(({ id, title }) => [id, title])),
    schedule: rows,
    ledger: totalLedger(rows.map(({ entry }) => entry)),
    books: madeUpBooks(rows, fullness),
    spendSums: compileSpendSums(rows, madeUpBudget(all), pack),
    budget: compileBudget(madeUpBudget(all)),
    revenues: madeUpRevenues(all, fullness === "short" ? 2 : 18),
    locations: madeUpLocations(all),
    evidence: Array.from({ length: fullness === "short" ? 3 : 60 }, (_, index) => ({
      number: index + 1,
      kind: "online_proof",
      kindTitle: "上线播出证明",
      title: index === 1 ? long("平台出具的上线播出证明及后台截图", 20, fullness) : "",
      subject: index === 0 ? null : "work/w1",
      subjectName: index === 0 ? null : "厂区书店",
      documentNumber: index === 2 ? "虚证〔2026〕3号" : "",
      issuedOn: index === 2 ? localDate("2026-03-05") : null,
      pages: index === 1 ? "2-3" : "",
      sha256: "0".repeat(64),
      fileName: "证明.pdf",
      mediaType: "application/pdf",
      serves: served.get(index + 1) ?? [],
      original: index === 1 ? 1 : null,
    })),
    originals: [
      {
        number: 1,
        sha256: "0".repeat(64),
        fileName: "发票<1>.xml",
        mediaType: "application/xml",
        path: "data/originals/0001-invoice.xml",
      },
    ],
    missing,
    round: null,
    documents: listDocuments(profile, { pack, claims, missing, isRound: false }),
    workbooks: [{ id: "calculation", title: "资金测算与费用明细", path: "data/workbooks/01-calculation.xlsx" }],
    forms: [],
  };
}

/** A dossier of a workspace in which nothing has been entered yet. */
export function emptyDossier(): Dossier {
  const none = {
    claims: [],
    readings: [],
    groups: [],
    exclusions: [],
    facts: [],
    schedule: [],
    spendSums: [],
    budget: [],
    revenues: [],
    locations: [],
    evidence: [],
    originals: [],
  };
  const zero = fen(0);
  const { licences: _, roles: __, ...filledIn } = madeUpStudio("short");
  const bank = { accountName: "", bankName: "", number: "", unionNumber: "" };
  return {
    ...madeUpDossier("short"),
    ...none,
    missing: [],
    applicant: {
      ...filledIn,
      name: "",
      creditCode: "",
      legalRepresentative: "",
      establishedOn: null,
      contact: { name: "", phone: "", email: "" },
      bankAccount: bank,
      licences: [],
      roles: [],
    },
    totals: { certain: zero, provenCeiling: zero, possible: zero },
    ledger: totalLedger([]),
    books: emptyBookParts,
  };
}
