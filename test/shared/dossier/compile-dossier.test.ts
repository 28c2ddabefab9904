import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/calculation/assess.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { compileClaims } from "../../../shared/dossier/compile-claims.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Original } from "../../../shared/model/original.ts";
import type { Records } from "../../../shared/model/records.ts";
import { sumFen } from "../../../shared/money.ts";
import { allocation, invoice, pack, records, work, yuan } from "../ledger/made-up-cost.ts";

const asOf = localDate("2026-06-30");
const hash = (index: number): string => index.toString(16).padStart(64, "0");

const proof = (number: number, kind: string, change: Partial<Evidence> = {}): Evidence => ({
  ...{ id: `e${number}`, number, kind, subject: "work/w1", state: "on-file", title: "" },
  ...{ documentNumber: "", issuedOn: null, pages: "", sha256: hash(number), fileName: `证明${number}.pdf` },
  ...{ mediaType: "application/pdf", note: "" },
  ...change,
});

const original = (index: number, fileName: string): Original => ({
  sha256: hash(index),
  fileName,
  mediaType: "application/pdf",
  size: 1,
});

const allChoices = pack.choices.map(({ id, options }) => ({
  id,
  option: options[0]?.id ?? "",
  confirmedBy: "王小例",
  confirmedOn: null,
}));

/** A work whose cost subsidy is complete, whose computing subsidy lacks revenue, with proofs 3, 7 and 12. */
const given: Partial<Records> = {
  subjects: [work(), work({ id: "w2", name: "远山" })],
  choices: allChoices,
  invoices: [
    invoice({ files: [{ sha256: hash(20), fileName: "数电票.XML", source: "xml" }] }),
    invoice({ id: "-2", number: "2" }),
  ],
  allocations: [allocation()],
  revenues: [
    {
      ...{ id: "r1", subject: "work/w1", platform: "甲平台", from: null, to: null, gross: null, platformShare: null },
      ...{ net: yuan(468_600), sha256: hash(21), fileName: "结算.xlsx", row: 1, note: "" },
    },
  ],
  evidence: [
    proof(7, "filing_cert"),
    proof(3, "cost_audit", { title: "审计报告" }),
    proof(9, "online_proof", { sha256: null }),
    proof(12, "business_licence", { subject: null }),
  ],
  originals: [
    original(3, "审计 报告.PDF"),
    original(7, "备案.pdf"),
    original(12, "备案.pdf"),
    original(20, "数电票.XML"),
    original(21, "结算"),
    original(22, "聊天记录.jpeg"),
  ],
};

function compiled(change: Partial<Records> = {}): Dossier {
  const whole = records({ ...given, ...change });
  const gathered = gather(whole, pack, asOf);
  const [profile] = pack.profiles;
  if (profile === undefined) throw new Error("a pack has a profile");
  return compileDossier({ records: whole, pack, gathered, assessment: assess(gathered.facts, pack) }, profile);
}

const claimOf = ({ claims }: Dossier, rule: string, subject = "work/w1") => {
  const claim = claims.find(({ line, subjectKey }) => line.rule === rule && subjectKey === subject);
  if (claim === undefined) throw new Error(`no claim ${rule}`);
  return claim;
};

describe("the claims of a dossier", () => {
  it("are the assessment's lines in its order, each with its rule and subject", () => {
    const { claims } = compiled();
    expect(claims).toHaveLength(pack.rules.filter(({ kind }) => kind === "work").length * 2);
    for (const { line, rule, subject } of claims) expect([rule.id, subject.id]).toEqual([line.rule, line.subject.id]);
  });

  it("stand as claimed, open or idle", () => {
    const dossier = compiled();
    expect(claimOf(dossier, "a2_cost").standing).toBe("claimed");
    expect(claimOf(dossier, "a3_compute").standing).toBe("open");
    expect(claimOf(dossier, "a11_festival").standing).toBe("idle");
    // The filing certificate and a proof that many rules ask for point to no rule in particular.
    expect(claimOf(dossier, "a1_conversion").standing).toBe("idle");
    expect(dossier.claims.filter(({ subject, standing }) => subject.id === "w2" && standing !== "idle")).toEqual([]);
  });

  it("say of each condition what is there, what is missing and where the law asks it", () => {
    const cost = claimOf(compiled(), "a2_cost").conditions;
    expect(cost.map(({ id, state, note, article, evidence }) => [id, state, note, article, evidence])).toEqual([
      ["cost_audit", "yes", "已有：材料 E003", "二", [3]],
      ["filing_cert", "yes", "已有：材料 E007", "十八", [7]],
    ]);
    const [revenue, ai] = claimOf(compiled(), "a3_compute").conditions;
    expect(revenue).toMatchObject({ title: "分账净收益", state: "no", article: "三" });
    expect(revenue?.note).toBe("现有 468,600.00 元，须达到 500,000.00 元，还差 31,400.00 元");
    expect(ai).toMatchObject({ state: "unknown", note: "尚缺", evidence: [] });
  });

  it("say that something is recorded as not existing", () => {
    const evidence = [proof(3, "cost_audit", { state: "absent", sha256: null })];
    expect(claimOf(compiled({ evidence }), "a2_cost").conditions[0]).toMatchObject({
      state: "no",
      note: "已登记为没有",
    });
  });

  it("have no amount to compute while a choice is open", () => {
    const choices = allChoices.filter(({ id }) => id !== "art2_list");
    const dossier = compiled({ choices });
    expect(claimOf(dossier, "a2_cost").amount).toBeNull();
    expect(claimOf(dossier, "a2_cost").standing).not.toBe("claimed");
    expect(dossier.readings.find(({ id }) => id === "art2_list")).toMatchObject({ option: null, confirmedBy: "" });
  });

  it("show first that the policy is not in force", () => {
    const policy = { pack: pack.id, issuedOn: localDate("2026-07-01"), issuedOnSource: "" };
    const [first] = claimOf(compiled({ policy }), "a2_cost").conditions;
    expect(first).toMatchObject({ id: "not-in-force", state: "no", note: "申报日不在有效期内", article: "附则" });
  });
});

describe("the expense schedule", () => {
  it("names the article of the gate that asks a condition, whatever gates for other kinds stand before it", () => {
    const [filing] = pack.gates;
    if (filing === undefined) throw new Error("the pack has no gate");
    const ofSites = { ...filing, id: "sites", article: "六", kinds: ["site" as const], when: { evidence: "site_log" } };
    const packed = { ...pack, gates: [ofSites, ...pack.gates] };
    const whole = records(given);
    const gathered = gather(whole, packed, asOf);
    const terms = { records: whole, pack: packed, gathered, assessment: assess(gathered.facts, packed) };
    const cost = compileClaims(terms).find(({ rule, subject }) => rule.id === "a2_cost" && subject.kind === "work");
    expect(cost?.conditions.find(({ id }) => id === "filing_cert")?.article).toBe("十八");
  });

  it("holds every ledger entry with its invoice, what is not allocated last", () => {
    const { schedule, ledger } = compiled();
    expect(
      schedule.map(({ subjectName, categoryTitle, invoiceNumber, note }) => [
        subjectName,
        categoryTitle,
        invoiceNumber,
        note,
      ]),
    ).toEqual([
      ["归航", "场地租赁", "1", "专用发票的进项税 6.00"],
      ["（未分配）", "（未归类）", "2", "尚未分配到作品和类别 106.00"],
    ]);
    expect(ledger).toEqual({ recorded: 21_200n, eligible: 10_000n, ineligible: 600n, undecided: 10_600n });
  });

  it("names the original that shows an invoice, or none", () => {
    const { schedule, originals } = compiled();
    const [first, second] = schedule.map((row) => row.original);
    expect(originals.find(({ number }) => number === first)?.fileName).toBe("数电票.XML");
    expect(second).toBeNull();
  });
});

describe("proofs and originals", () => {
  it("keep the numbers they were given, in their order, without those that have no file", () => {
    const items = compiled().evidence;
    expect(items.map(({ number, title, subjectName }) => [number, title, subjectName])).toEqual([
      [3, "审计报告", "归航"],
      [7, "证明7.pdf", "归航"],
      [12, "证明12.pdf", null],
    ]);
    const without = compiled({ evidence: (given.evidence ?? []).filter(({ number }) => number !== 7) }).evidence;
    expect(without.map(({ number }) => number)).toEqual([3, 12]);
  });

  it("have places of their own in ASCII, named after what they serve as", () => {
    const { originals } = compiled();
    expect(originals.map(({ path }) => path)).toEqual([
      "data/originals/0001-evidence-E003.pdf",
      "data/originals/0002-evidence-E007.pdf",
      "data/originals/0003-evidence-E012.pdf",
      "data/originals/0004-invoice-1.xml",
      "data/originals/0005-revenue-statement",
      "data/originals/0006-file.jpeg",
    ]);
    expect(originals.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("do not depend on the order in which files came in", () => {
    const turned = compiled({
      originals: (given.originals ?? []).toReversed(),
      evidence: (given.evidence ?? []).toReversed(),
    });
    expect(turned.originals).toEqual(compiled().originals);
    expect(turned.evidence).toEqual(compiled().evidence);
  });

  it("stay in ASCII whatever a file and an invoice are called", () => {
    const odd = { fileName: "../../票 据.p d f", sha256: hash(30) };
    const { originals } = compiled({
      originals: [original(30, odd.fileName), original(31, ".."), original(32, "a.超长后缀")],
      invoices: [invoice({ number: "票/../1", files: [{ ...odd, source: "pdf" }] })],
      allocations: [],
    });
    for (const { path } of originals) expect(path).toMatch(/^data\/originals\/\d{4}-[A-Za-z0-9-]+(\.[a-z0-9]{1,8})?$/);
    expect(new Set(originals.map(({ path }) => path)).size).toBe(3);
  });
});

describe("what is missing", () => {
  const whats = (dossier: Dossier) => dossier.missing.map(({ what, blocks }) => [what, blocks]);

  it("blocks where a document of the applicant is required, before all else", () => {
    const missing = compiled().missing;
    const blocking = missing.filter(({ blocks }) => blocks).map(({ what }) => what);
    expect(blocking).toEqual([
      "广播电视节目制作经营许可证：尚缺",
      "法定代表人身份证复印件：尚缺",
      "信用记录：尚缺",
      "完税证明：尚缺",
    ]);
    expect(missing.slice(0, blocking.length).every(({ blocks }) => blocks)).toBe(true);
  });

  it("names what an open claim lacks, and nothing of idle or complete ones", () => {
    // Some revenue is on its way to two thresholds: 50万元 and 200万元.
    const { missing } = compiled();
    expect(new Set(missing.filter(({ article }) => article !== "—").map(({ ruleTitle }) => ruleTitle))).toEqual(
      new Set(["人工智能算力补贴", "网络平台播映扶持"]),
    );
    expect(missing).toContainEqual({
      article: "三",
      ruleTitle: "人工智能算力补贴",
      subjectName: "归航",
      what: "AI应用说明与算力账单：尚缺",
      action: "保留云服务账单、模型调用明细和制作流程说明",
      mendedIn: "materials",
      blocks: false,
    });
  });

  it("names undecided cost once for each reason", () => {
    expect(whats(compiled())).toContainEqual(["106.00 元未定：尚未分配到作品和类别", false]);
  });

  it("blocks while a choice is to be made, with its options", () => {
    const { missing } = compiled({ choices: allChoices.filter(({ id }) => id !== "ge") });
    expect(missing[0]).toMatchObject({
      what: "“以上”是否含本数：尚未选定",
      action: "请在“含本数”与“不含本数”之间选定并确认",
      blocks: true,
    });
  });
});

describe("caps, documents and the policy", () => {
  it("name the rules under each cap", () => {
    const { groups } = compiled();
    expect(groups.map(({ rules, title }) => [rules, title])).toContainEqual([["a3_compute"], "人工智能算力补贴"]);
  });

  it("list the profile's documents that the rules claimed need, in its order, numbered", () => {
    expect(compiled().documents.map(({ path }) => path)).toEqual(
      [
        ...["cover", "application", "commitment", "performance", "creation", "calculation", "spend-summary"],
        ...[
          "production-costs",
          "spend-schedule",
          "reconciliation",
          "revenue",
          "broadcast",
          "evidence-index",
          "supplement",
        ],
      ].map((id, index) => `data/application/${String(index + 1).padStart(2, "0")}-${id}.pdf`),
    );
  });

  it("sum the spend by subject and category, with the budget beside it", () => {
    const budget = [
      { id: "b1", subject: "work/w1" as const, head: "场地费", category: "venue", amount: yuan(900), note: "" },
      { id: "b2", subject: "work/w1" as const, head: "棚租", category: "venue", amount: yuan(100), note: "" },
    ];
    const { spendSums, ledger, schedule } = compiled({ budget });
    const venue = spendSums.find(({ category }) => category === "venue");
    expect(venue?.budget).toBe(yuan(1_000));
    expect(sumFen(spendSums.map(({ recorded }) => recorded))).toBe(ledger.recorded);
    for (const { recorded, eligible, ineligible, undecided } of spendSums)
      expect(sumFen([eligible, ineligible, undecided])).toBe(recorded);
    expect(new Set(spendSums.map(({ subject }) => subject))).toEqual(
      new Set(schedule.map(({ entry }) => entry.subject)),
    );
  });

  it("list settlements with the number of their file, and scenes with whether they last long enough", () => {
    const { revenues, originals } = compiled();
    expect(revenues).toMatchObject([{ platform: "甲平台", gross: null, net: yuan(468_600) }]);
    expect(originals.find(({ number }) => number === revenues[0]?.original)?.fileName).toBe("结算");
    const scene = (id: string, seconds: number | null) => ({
      ...{ id, name: "", place: "", theme: "", episode: "", fromTimecode: "", toTimecode: "", seconds },
    });
    const filmed = work();
    if (filmed.kind !== "work") throw new Error("no work");
    const withScenes = {
      ...filmed,
      work: { ...filmed.work, locations: [scene("a", 60), scene("b", 59), scene("c", null)] },
    };
    expect(compiled({ subjects: [withScenes] }).locations.map(({ reaches }) => reaches)).toEqual([true, false, null]);
  });

  it("say of each proof which conditions it serves and where its file is", () => {
    const { evidence, originals } = compiled();
    const audit = evidence.find(({ number }) => number === 3);
    expect(audit?.serves).toEqual([
      { article: "二", title: "费用专项审计报告或全套票据", ruleTitles: ["在辽制作配套费用补助"] },
    ]);
    expect(originals.find(({ number }) => number === audit?.original)?.sha256).toBe(audit?.sha256);
    expect(evidence.find(({ number }) => number === 12)?.serves).toEqual([]);
  });

  it("say that forms are not the authority's own, and the day of issue", () => {
    expect(compiled().policy).toMatchObject({
      formsArePublished: false,
      issuedOn: "2026-01-01",
      version: pack.packVersion,
    });
  });

  it("are the same for the same records", () => {
    expect(compiled()).toEqual(compiled());
  });
});
