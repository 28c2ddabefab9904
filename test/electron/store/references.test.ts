import { describe, expect, it } from "vitest";
import { subjectKey } from "../../../shared/model/subject.ts";
import { err, ok } from "../../../shared/result.ts";
import { manyRecords } from "../../fixtures/many-records.ts";
import { expectOk, expectRefused, newWorkspace, person, write } from "./temporary-workspace.ts";

/** A workspace with two invoices, each with an original and an allocation to person p. */
function allocatedWorkspace() {
  const workspace = newWorkspace();
  const many = manyRecords({ invoices: 2, allocations: 2 });
  const allocations = many.allocations.map((each) => ({ ...each, subject: "person/p" }));
  write(workspace, () => {
    workspace.subjects.save(person("p"));
    many.originals.forEach(workspace.originals.saveWithoutBytes);
    workspace.invoices.saveAll(many.invoices);
    workspace.allocations.saveAll(allocations);
  });
  const [invoice, other] = many.invoices;
  const [allocation] = allocations;
  if (invoice === undefined || other === undefined || allocation === undefined) throw new Error("fixture");
  return { workspace, invoice, other, allocation };
}

describe("references between records", () => {
  it("keep a subject that others point at, and say what points", () => {
    const { workspace } = allocatedWorkspace();
    const problem = expectRefused(workspace.transaction(() => ok(workspace.subjects.remove("person/p"))));
    expect(problem).toEqual({
      kind: "still-in-use",
      noun: "subjects",
      key: "person/p",
      by: [{ noun: "allocations", count: 2 }],
    });
    expect(workspace.subjects.find("person/p")).toEqual(person("p"));
  });

  it("keep an original that an invoice is known from", () => {
    const { workspace, invoice } = allocatedWorkspace();
    const sha256 = invoice.files[0]?.sha256 ?? "";
    expect(expectRefused(workspace.transaction(() => ok(workspace.originals.remove(sha256))))).toMatchObject({
      kind: "still-in-use",
      by: [{ noun: "invoice_files", count: 1 }],
    });
    expect(workspace.invoices.idsOfOriginal(sha256)).toEqual([invoice.id]);
  });

  it("let an invoice go with its lines, files and provenance once nothing points at it", () => {
    const { workspace, invoice, other, allocation } = allocatedWorkspace();
    expect(expectRefused(workspace.transaction(() => ok(workspace.invoices.remove(invoice.id)))).kind).toBe(
      "still-in-use",
    );
    write(workspace, () => {
      workspace.allocations.remove(allocation.id);
      expect(workspace.invoices.remove(invoice.id)).toBe(true);
      expect(workspace.invoices.remove(invoice.id)).toBe(false);
      workspace.originals.remove(invoice.files[0]?.sha256 ?? "");
    });
    expect(workspace.invoices.find(invoice.id)).toBeNull();
    expect(workspace.invoices.list()).toEqual([other]);
    expect(workspace.originals.list()).toHaveLength(1);
  });

  it("refuse a record that points at nothing, naming both ends, and undo what was saved before it", () => {
    const { workspace, allocation } = allocatedWorkspace();
    const problem = expectRefused(
      workspace.transaction(() => {
        workspace.subjects.save(person("q"));
        workspace.allocations.save({ ...allocation, id: "new", invoice: "-none" });
        return ok(null);
      }),
    );
    expect(problem).toEqual({
      kind: "points-to-missing",
      noun: "allocations",
      key: "new",
      missingNoun: "invoices",
      missingKey: "-none",
    });
    expect(workspace.subjects.list()).toEqual([person("p")]);
  });

  it("refuse an invoice whose file is not kept", () => {
    const { workspace, invoice } = allocatedWorkspace();
    const files = [{ sha256: "f".repeat(64), fileName: "x.xml", source: "xml" as const }];
    expect(
      expectRefused(workspace.transaction(() => ok(workspace.invoices.save({ ...invoice, files })))),
    ).toMatchObject({
      kind: "points-to-missing",
      noun: "invoice_files",
      missingNoun: "originals",
    });
    expect(workspace.invoices.find(invoice.id)).toEqual(invoice);
  });

  it("follow a subject whose key changes and an invoice whose number is corrected", () => {
    const { workspace, invoice, other, allocation } = allocatedWorkspace();
    const renamed = { ...person("p2"), claimYear: 2027 };
    write(workspace, () => {
      workspace.subjects.saveRenamed("person/p", renamed);
      workspace.invoices.saveRenamed(invoice.id, { ...invoice, id: "-9", number: "9" });
    });
    expect(workspace.subjects.list()).toEqual([renamed]);
    expect(workspace.allocations.find(allocation.id)).toMatchObject({ subject: subjectKey(renamed), invoice: "-9" });
    expect(workspace.invoices.list()).toEqual([{ ...invoice, id: "-9", number: "9" }, other]);
  });

  it("refuse to rename onto a key that is taken or from one that is not there", () => {
    const { workspace, invoice, other } = allocatedWorkspace();
    const rename = (from: string) => workspace.transaction(() => ok(workspace.invoices.saveRenamed(from, other)));
    expect(expectRefused(rename(invoice.id))).toEqual({ kind: "key-taken", noun: "invoices", key: other.id });
    expect(
      expectRefused(workspace.transaction(() => ok(workspace.subjects.saveRenamed("person/x", person("y"))))),
    ).toMatchObject({ kind: "points-to-missing", missingKey: "person/x" });
  });
});

describe("a transaction", () => {
  it("undoes everything when the service refuses or a defect throws", () => {
    const workspace = newWorkspace();
    const refused = workspace.transaction(() => {
      workspace.subjects.save(person("p"));
      return err("not today" as const);
    });
    expect(refused).toEqual(err("not today"));
    const broken = () =>
      workspace.transaction(() => {
        workspace.subjects.save(person("p"));
        throw new Error("defect");
      });
    expect(broken).toThrow("defect");
    expect(workspace.subjects.list()).toEqual([]);
    expect(expectOk(workspace.transaction(() => ok(1)))).toBe(1);
  });

  it("is the only place to write in, and never stands in another", () => {
    const workspace = newWorkspace();
    expect(() => workspace.subjects.save(person("p"))).toThrow(/transaction/);
    const source = { bytes: Buffer.from("x"), fileName: "x", mediaType: "text/plain" };
    expect(() => workspace.originals.store(source)).toThrow(/transaction/);
    expect(() => workspace.transaction(() => workspace.transaction(() => ok(1)))).toThrow(/one transaction/);
  });

  it("lists the records of an invoice or a subject", () => {
    const { workspace, invoice, allocation } = allocatedWorkspace();
    expect(workspace.allocations.listBy("invoice", invoice.id)).toEqual([allocation]);
    expect(workspace.allocations.listBy("subject", "person/p")).toHaveLength(2);
    expect(workspace.allocations.listBy("subject", "person/q")).toEqual([]);
    expect(workspace.invoices.listBy("number", invoice.number)).toEqual([invoice]);
    expect(() => workspace.invoices.listBy("lines", "x")).toThrow(/lines/);
  });
});
