import { readFileSync } from "node:fs";
import { assess } from "../../../shared/calculation/assess.ts";
import type { AssessmentLine } from "../../../shared/calculation/assessment.ts";
import type { FactSubject, Facts } from "../../../shared/calculation/facts.ts";
import { choicesUnset, resolveRule } from "../../../shared/calculation/resolve-rule.ts";
import { localDate } from "../../../shared/dates.ts";
import type { Claim, ClaimCondition, ClaimStanding, Dossier, ScheduleRow } from "../../../shared/dossier/dossier.ts";
import type { LedgerEntry, LedgerPart } from "../../../shared/ledger/ledger-entry.ts";
import { totalLedger } from "../../../shared/ledger/total-ledger.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import { type Subject, subjectKey } from "../../../shared/model/subject.ts";
import type { WorkDetail } from "../../../shared/model/work.ts";
import { type Fen, fen, sumFen } from "../../../shared/money.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { parsePack } from "../../../shared/policy/parse-pack.ts";
import type { Rule } from "../../../shared/policy/rule.ts";

const packFile = (name: string): string =>
  readFileSync(new URL(`../../../resources/policies/cn-liaoning-microdrama/${name}`, import.meta.url), "utf8");

function readPack(): Pack {
  const parsed = parsePack(packFile("pack.json"), packFile("source.txt"));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

const pack = readPack();

/** How much a made-up dossier holds: as little as a first try, or more than fits anywhere. */
export type Fullness = "short" | "overlong";

const asOf = localDate("2026-06-30");
const issuedOn = localDate("2025-12-01");
const long = (text: string, times: number, fullness: Fullness): string =>
  fullness === "short" ? text : text.repeat(times);

function studio(fullness: Fullness): Studio {
  const name =
    fullness === "short" ? "沈阳虚构影视文化有限公司" : `沈阳${"虚构融合创意影视文化传媒".repeat(4)}股份有限公司`;
  return {
    name,
    creditCode: "91210100MA00TEST0X",
    address: long("辽宁省沈阳市虚构区样例路1号", 6, fullness),
    establishedOn: localDate("2021-03-05"),
    registeredCapital: "500万元人民币",
    businessScope: long("广播电视节目制作经营；电影摄制服务；数字内容制作服务；", 14, fullness),
    taxpayerKind: "general",
    legalRepresentative: "李明样",
    contact: {
      name: "王小例",
      phone: "024-00000000",
      email: fullness === "short" ? "" : `${"very-long-address".repeat(6)}@example.com`,
    },
    bankAccount: {
      accountName: name,
      bankName: "虚构银行沈阳样例支行",
      number: "00112233445566778899",
      unionNumber: "000000000000",
    },
    licences: [
      { kind: "营业执照", number: "91210100MA00TEST0X", issuedOn: localDate("2021-03-05"), validTo: null },
      {
        kind: "广播电视节目制作经营许可证",
        number: "（辽）字第00000号",
        issuedOn: localDate("2025-01-01"),
        validTo: localDate("2027-01-01"),
      },
    ],
    roles: ["制作机构", "第一出品方"],
  };
}

function workDetail(fullness: Fullness): WorkDetail {
  return {
    medium: "live-action",
    class: "ordinary",
    classOn: null,
    orientation: "vertical",
    episodes: 60,
    minutes: 120,
    synopsis: long("老工业基地的青年返乡创业，在厂区旧址办起一间书店。", 90, fullness),
    cast: long("导演：甲某；编剧：乙某；主演：丙某、丁某。", 12, fullness),
    filings: [
      {
        kind: "planning",
        number: "V000000000000000",
        authority: "辽宁省广播电视局",
        province: "辽宁省",
        issuedOn: localDate("2026-01-10"),
      },
    ],
    producers: [{ order: 1, name: studio(fullness).name, creditCode: "91210100MA00TEST0X", province: "辽宁省" }],
    locations: [],
    premieres: [
      { id: "p1", channel: "虚构视频", channelKind: "platform", slot: "", on: localDate("2026-03-05"), url: "" },
    ],
    selections: [],
  };
}

function subjects(fullness: Fullness): readonly Subject[] {
  const common = { claimYear: 2026, costFrom: localDate("2025-12-01"), costTo: localDate("2026-05-31"), note: "" };
  const works =
    fullness === "short" ? ["厂区书店"] : ["厂区书店", `${"山海关外的长长片名".repeat(8)}`, '=HYPERLINK("x")'];
  return [
    ...works.map(
      (name, index): Subject => ({ kind: "work", id: `w${index + 1}`, name, ...common, work: workDetail(fullness) }),
    ),
    { kind: "enterprise", id: "e1", name: studio(fullness).name, ...common },
    { kind: "project", id: "r1", name: long("虚拟拍摄工具研发", 5, fullness), ...common, purpose: "研发项目" },
    {
      kind: "site",
      id: "s1",
      name: "虚构老厂区取景地",
      ...common,
      site: { address: "辽宁省沈阳市虚构区", operator: "沈阳虚构文旅有限公司", visits: [] },
    },
  ];
}

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

/** A dossier of an invented studio, its figures computed by the calculation itself. */
export function madeUpDossier(fullness: Fullness): Dossier {
  const all = subjects(fullness);
  const facts = factsOf(all, fullness);
  const assessment = assess(facts, pack);
  const rows = schedule(all, facts, fullness === "short" ? 2 : 25);
  const profile = pack.profiles[0];
  if (profile === undefined) throw new Error("a pack without a profile");
  const titles = new Map([
    ["cover", "封面与目录"],
    ["application", "扶持资金申报表"],
    ["commitment", "真实性承诺书"],
    ["calculation", "资金测算表"],
  ]);
  return {
    applicant: studio(fullness),
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
    claims: claimsOf(all, facts),
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
    evidence: Array.from({ length: fullness === "short" ? 3 : 60 }, (_, index) => ({
      number: index + 1,
      kind: "online_proof",
      kindTitle: "上线播出证明",
      title: index === 1 ? long("平台出具的上线播出证明及后台截图", 20, fullness) : "",
      subjectName: index === 0 ? null : "厂区书店",
      documentNumber: index === 2 ? "虚证〔2026〕3号" : "",
      issuedOn: index === 2 ? localDate("2026-03-05") : null,
      pages: index === 1 ? "2-3" : "",
      sha256: "0".repeat(64),
      fileName: "证明.pdf",
      mediaType: "application/pdf",
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
    missing: [
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
    ],
    documents: profile.documents.map((id, index) => ({
      id,
      title: titles.get(id) ?? id,
      path: `data/application/0${index + 1}-${id}.pdf`,
    })),
    workbooks: [{ id: "calculation", title: "资金测算与费用明细", path: "data/workbooks/01-calculation.xlsx" }],
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
    evidence: [],
    originals: [],
  };
  const zero = fen(0);
  const { licences: _, roles: __, ...filledIn } = studio("short");
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
  };
}
