import { expect, it } from "vitest";
import { noPast, pastOf } from "../../../../electron/services/import/invoice-use.ts";
import { fen } from "../../../../shared/money.ts";
import { newWorkspace, write } from "../../store/temporary-workspace.ts";
import { emptyRecords, invoiceReading } from "./made-up-readings.ts";

it("the past of a workspace names the packages that were written since an allocation was made", () => {
  const workspace = newWorkspace();
  expect(write(workspace, () => pastOf(workspace))).toBe(noPast);
  const { record } = invoiceReading("a.xml");
  const hashes = { tagManifestSha256: "a".repeat(64), factsSha256: "b".repeat(64), profile: "p" };
  write(workspace, () => {
    workspace.subjects.saveAll(emptyRecords.subjects);
    workspace.invoices.save({
      ...{ ...record, id: "-1", number: "1", files: [], voided: false, note: "", verification: null, provenance: {} },
    });
    workspace.allocations.save({
      ...{
        id: "al",
        invoice: "-1",
        line: 1,
        subject: "work/w1",
        category: "venue",
        gross: fen(1),
        place: "in",
        note: "",
      },
    });
    workspace.exports.add({ ...hashes, exportedAt: "2000-01-01T00:00:00Z", path: "/before.zip" });
    workspace.exports.add({ ...hashes, exportedAt: "2999-01-01T00:00:00Z", path: "/after.zip" });
  });
  const past = write(workspace, () => pastOf(workspace));
  expect(past.packagesWith(["al"])).toEqual([{ on: "2999-01-01", path: "/after.zip" }]);
  expect(past.packagesWith(["other"])).toEqual([]);
});
