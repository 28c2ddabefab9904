import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPack } from "../../../electron/services/policy-packs.ts";
import { type OpenBooks, openBooks } from "../../../electron/services/reconciliation/open-books.ts";
import { saveStudio, studioOf } from "../../../electron/services/studio.ts";
import { type Subjects, subjectsOf } from "../../../electron/services/subjects.ts";
import { openWorkspace } from "../../../electron/store/open-workspace.ts";
import type { Workspace } from "../../../electron/store/workspace.ts";
import type { NewSubject } from "../../../shared/contract/subjects.ts";
import { localDate } from "../../../shared/dates.ts";
import { subjectKey } from "../../../shared/model/subject.ts";
import { fen } from "../../../shared/money.ts";
import type { Result } from "../../../shared/result.ts";
import { type TalentWorkspace, talentWorkspace } from "../../support/talent-workspace.ts";

let place: TalentWorkspace;
let workspace: Workspace;
let subjects: Subjects;
let books: OpenBooks;

beforeEach(async () => {
  place = talentWorkspace();
  const opened = openWorkspace(place.dir, { program: "测试程序" });
  const pack = await findPack("cn-liaoning-microdrama");
  if (!opened.ok || !pack.ok) throw new Error("no workspace");
  workspace = opened.value;
  books = openBooks(workspace);
  subjects = subjectsOf(workspace, pack.value, { books, newId: () => "n1" });
});

afterEach(() => {
  workspace.close();
  place.remove();
});

const entered: NewSubject = {
  ...{ kind: "work", name: "海岸线", claimYear: 2026, costFrom: null, costTo: null },
  ...{ medium: "ai", class: "ordinary", classOn: localDate("2026-07-15"), filedInProvince: "yes" },
};

function must<T, E extends { readonly message: string }>(result: Result<T, E>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

describe("subjects", () => {
  it("are created as drafts; a filed work has its province, with the number still to come", () => {
    const created = must(subjects.create(entered));
    expect(must(subjects.list()).subjects).toContainEqual(created);
    expect(created).toMatchObject({ kind: "work", id: "n1", work: { filings: [{ province: "辽宁省", number: "" }] } });
    const unfiled = must(
      subjectsOf(workspace, { province: "辽宁省" } as never, { books, newId: () => "n2" }).create({
        ...entered,
        filedInProvince: "unknown",
      }),
    );
    expect(unfiled).toMatchObject({ work: { filings: [] } });
  });

  it("are taken back by the undo that all pages share, each step under its name", () => {
    const created = must(subjects.create(entered));
    must(subjects.save({ key: "work/n1", was: created, subject: { ...created, note: "改过" } }));
    expect(must(subjects.list()).undoable).toBe("修改“海岸线”");
    expect(must(subjects.remove("work/n1"))).toEqual({ sentence: "已删去“海岸线”。", undoable: "删去“海岸线”" });
    expect(subjects.remove("work/n1")).toMatchObject({ ok: false });
    must(books.undo());
    expect(must(subjects.list()).subjects).toContainEqual({ ...created, note: "改过" });
    must(books.undo());
    expect(must(subjects.list())).toMatchObject({ undoable: "登记“海岸线”" });
  });

  it("need a name before they are entered", () => {
    expect(subjects.create({ ...entered, name: " " })).toMatchObject({ ok: false, error: { code: "refused" } });
    expect(must(subjects.list()).subjects).toHaveLength(2);
  });

  it("take what points at them along when an enterprise's year changes", () => {
    const enterprise = must(subjects.create({ ...entered, kind: "enterprise" }));
    const [proof] = workspace.snapshot().evidence;
    if (proof === undefined) throw new Error("no evidence");
    workspace.transaction(() => ({
      ok: true,
      value: workspace.evidence.save({ ...proof, subject: "enterprise/n1/2026" }),
    }));
    must(
      subjects.save({
        ...{ key: subjectKey(enterprise), was: enterprise },
        subject: { ...enterprise, claimYear: 2027 },
      }),
    );
    expect(workspace.evidence.find(proof.id)?.subject).toBe("enterprise/n1/2027");
  });

  it("keep what two windows changed of one, and refuse what both changed to something else", () => {
    const created = must(subjects.create(entered));
    const save = (part: Partial<typeof created>) =>
      subjects.save({ key: "work/n1", was: created, subject: { ...created, ...part } as typeof created });
    must(save({ note: "第一个窗口" }));
    expect(must(save({ name: "海岸线（改）" }))).toMatchObject({ note: "第一个窗口", name: "海岸线（改）" });
    expect(save({ note: "第二个窗口" })).toMatchObject({
      ok: false,
      error: { message: expect.stringMatching(/^“备注”刚才在另一个窗口里也改了.*没有保存。请刷新页面/) },
    });
    expect(must(save({ note: "第一个窗口" }))).toMatchObject({ note: "第一个窗口", name: "海岸线（改）" });
  });

  it("are not removed while records point at them, and say so", () => {
    const refused = subjects.remove("person/p1");
    expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining("证明材料 1 条") } });
    must(subjects.create(entered));
    expect(subjects.remove("work/n1").ok).toBe(true);
    expect(subjects.save({ key: "work/n1", was: blank(), subject: blank() })).toMatchObject({
      ok: false,
      error: { code: "refused" },
    });
  });

  it("are classed by the standard of the day, the medium and the investment; amounts decide nothing under Order 16", () => {
    const ask = (day: string, yuan: number) =>
      must(subjects.classify({ medium: "ai", on: localDate(day), investment: fen(yuan * 100) }));
    expect(ask("2026-07-15", 300_000)?.suggested).toBe("ordinary");
    expect(ask("2026-07-15", 299_999)?.suggested).toBe("other");
    expect(ask("2026-06-30", 800_000)?.suggested).toBe("ordinary");
    expect(ask("2026-09-01", 800_000)).toMatchObject({
      suggested: null,
      classes: [{ id: "first" }, { id: "second" }, { id: "third" }],
    });
    expect(must(subjects.classify({ medium: "unknown", on: localDate("2026-07-15"), investment: null }))).toBeNull();
  });
});

describe("the applicant", () => {
  it("is kept as typed, drafts and licences included", () => {
    const before = must(studioOf(workspace));
    const licences = [{ kind: "营业执照", number: "", issuedOn: null, validTo: null }];
    must(saveStudio(workspace, books, { was: before, studio: { ...before, creditCode: "9121", licences } }));
    expect(must(studioOf(workspace))).toEqual({ ...before, creditCode: "9121", licences });
  });

  it("keeps the phone that one window entered when another window, opened before, enters the bank", () => {
    const was = must(studioOf(workspace));
    const [contact, bankAccount] = [
      { ...was.contact, phone: "024-2299" },
      { ...was.bankAccount, bankName: "沈阳某银行" },
    ];
    must(saveStudio(workspace, books, { was, studio: { ...was, contact } }));
    expect(must(saveStudio(workspace, books, { was, studio: { ...was, bankAccount } }))).toEqual({
      ...was,
      contact,
      bankAccount,
    });
  });
});

function blank() {
  const [first] = workspace.snapshot().subjects;
  if (first === undefined) throw new Error("no subject");
  return first;
}
