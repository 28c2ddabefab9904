import { describe, expect, it } from "vitest";
import { assess } from "../../../shared/calculation/assess.ts";
import { gather } from "../../../shared/calculation/gather.ts";
import { localDate } from "../../../shared/dates.ts";
import { compileDossier } from "../../../shared/dossier/compile-dossier.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { handInNames } from "../../../shared/dossier/hand-in-name.ts";
import type { Evidence } from "../../../shared/model/evidence.ts";
import type { Records } from "../../../shared/model/records.ts";
import { type Profile, profileSchema } from "../../../shared/policy/profile.ts";
import { allocation, invoice, pack, records, work, yuan } from "../ledger/made-up-cost.ts";

const profileOf = (id: string, change: Partial<Profile> = {}): Profile => {
  const profile = pack.profiles.find((each) => each.id === id);
  if (profile === undefined) throw new Error(`no profile ${id}`);
  return { ...profile, ...change };
};

function dossierOf(change: Partial<Records>, profile: Profile = profileOf("liaoning-default")): Dossier {
  const choices = pack.choices.map(({ id, options }) => ({
    ...{ id, option: options[0]?.id ?? "", confirmedBy: "王小例", confirmedOn: null },
  }));
  const whole = records({ subjects: [work()], choices, ...change });
  const gathered = gather(whole, pack, localDate("2026-06-30"));
  return compileDossier({ records: whole, pack, gathered, assessment: assess(gathered.facts, pack) }, profile);
}

const documentsOf = (change: Partial<Records>, profile?: Profile): readonly string[] =>
  dossierOf(change, profile).documents.map(({ id }) => id);

const proof = (number: number, kind: string): Evidence => ({
  ...{ id: `e${number}`, number, kind, subject: "work/w1", state: "on-file", title: "", documentNumber: "" },
  ...{ issuedOn: null, pages: "", sha256: number.toString(16).padStart(64, "0"), fileName: "证明.pdf" },
  ...{ mediaType: "application/pdf", note: "" },
});

const always = ["cover", "application", "commitment", "performance", "calculation", "evidence-index", "supplement"];

describe("the documents that an application needs", () => {
  it("are only those that every application has while nothing points to a rule", () => {
    expect(documentsOf({})).toEqual(always);
  });

  it("are those of spend once a rule that counts spend is claimed", () => {
    const documents = documentsOf({
      invoices: [invoice()],
      allocations: [allocation()],
      evidence: [proof(1, "cost_audit"), proof(2, "filing_cert")],
    });
    expect(documents).toEqual(expect.arrayContaining(["spend-summary", "production-costs", "spend-schedule"]));
    expect(documents).not.toContain("locations");
  });

  it("are the list of scenes once a rule whose facts come from scenes is open, in the profile's order", () => {
    const documents = documentsOf({ evidence: [proof(1, "scene_list")] });
    expect(documents).toContain("locations");
    expect(documents.indexOf("locations")).toBeLessThan(documents.indexOf("evidence-index"));
    expect(documents).not.toContain("spend-schedule");
  });

  it("are those of revenue once settlements point to a rule that asks for revenue", () => {
    const settlement = {
      ...{ id: "r1", subject: "work/w1" as const, platform: "甲平台", from: null, to: null, gross: yuan(1) },
      ...{ platformShare: null, net: yuan(468_600), sha256: null, fileName: "", row: null, note: "" },
    };
    expect(documentsOf({})).not.toContain("revenue");
    expect(documentsOf({ revenues: [settlement], evidence: [proof(1, "ai_proof")] })).toContain("revenue");
  });

  it("leave the list of what is missing out when nothing is", () => {
    const profile = profileOf("liaoning-default", { materials: [] });
    expect(documentsOf({}, profile)).not.toContain("supplement");
  });

  it("have numbered ASCII places, in a merged profile all the same", () => {
    expect(dossierOf({}).documents.map(({ path }) => path)).toEqual(
      always.map((id, index) => `data/application/${String(index + 1).padStart(2, "0")}-${id}.pdf`),
    );
    const merged = dossierOf({}, profileOf("bound-audit")).documents.map(({ path }) => path);
    expect(new Set(merged)).toEqual(new Set(["data/application/01-application.pdf"]));
  });

  it("call the cover 封面与目录 unless the contents are a document of their own", () => {
    expect(dossierOf({}).documents[0]?.title).toBe("封面与目录");
    expect(dossierOf({}, profileOf("plain-cover")).documents.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["封面", "目录"]),
    );
  });
});

describe("the names under which files are handed in", () => {
  const path = "data/application/02-application.pdf";
  const nameOf = (title: string, names: Profile["names"], at = path) =>
    handInNames([{ path: at, title }], { names }).get(at);

  it("are those of the package, or the number and the title", () => {
    expect(nameOf("申报表", "ascii")).toBe("02-application.pdf");
    expect(nameOf("申报表", "chinese")).toBe("02-申报表.pdf");
  });

  it("hold nothing that Windows refuses", () => {
    expect(nameOf('甲/乙:"丙"', "chinese", "data/workbooks/a.xlsx")).toBe("甲_乙__丙_.xlsx");
  });

  it("are never the same for two files", () => {
    const files = ["data/evidence/binder-01.pdf", "data/evidence/binder-02.pdf"].map((each) => ({
      path: each,
      title: "合订本",
    }));
    expect([...handInNames(files, { names: "chinese" }).values()]).toEqual(["合订本.pdf", "binder-02.pdf"]);
  });
});

describe("a profile written before there was more to say", () => {
  it("still loads: separate files, continuous numbers, nothing bound or sealed", () => {
    const { merged, pageNumbers, names, seals, documents } = profileSchema.parse({
      ...{ id: "old", title: "旧", official: false, documents: ["cover"], materials: [], copies: 1 },
      ...{ maximumFileMegabytes: null, links: true, bookmarks: true, coverShowsContact: true, singleSided: false },
    });
    expect({ merged, pageNumbers, names, seals }).toEqual({
      ...{ merged: false, pageNumbers: "continuous", names: "ascii", seals: [] },
    });
    expect(documents).toEqual([{ document: "cover", when: null }]);
  });
});
