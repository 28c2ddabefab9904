import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { intakeTrays } from "../../../../electron/services/intake-trays.ts";
import { openBooks } from "../../../../electron/services/reconciliation/open-books.ts";
import { folderWatch } from "../../../../electron/services/watch/folder-watch.ts";
import { watchCalls } from "../../../../electron/services/watch-calls.ts";
import { ok } from "../../../../shared/result.ts";
import { pack } from "../../../shared/ledger/made-up-cost.ts";
import { expectOk, newWorkspace, temporaryFolder, write } from "../../store/temporary-workspace.ts";

const unwatched = { signal: new AbortController().signal, onProgress: () => undefined };

/** The calls over a workspace, as the desktop or the browser's host makes them; `later` lets time pass. */
function opened(uploads: string | null) {
  const workspace = newWorkspace();
  const settings = temporaryFolder();
  let time = 0;
  const isKnown = (sha256: string): boolean =>
    expectOk(workspace.transaction(() => ok(workspace.originals.find(sha256) !== null)));
  const watch = folderWatch({ dir: workspace.dir, settings, isKnown, clock: () => time });
  const trays = intakeTrays(workspace, pack, { uploads, books: openBooks(workspace) });
  const later = (): void => {
    time += 20_000;
  };
  return { workspace, trays, later, calls: watchCalls(workspace, { watch, trays, uploads, settings }) };
}

it("a page in the browser cannot name a folder of the machine, and is told the command that can", async () => {
  const { calls } = opened(temporaryFolder());
  const refused = await calls["watch.choose"]({ folder: temporaryFolder(), isExistingOffered: false });
  expect(refused).toMatchObject({ ok: false, error: { message: expect.stringContaining("shenbao watch") } });
  expect(expectOk(await calls["watch.show"]({}))).toMatchObject({ folder: null, isChoosable: false });
});

it("offered files are previewed as they stand, are gone from the offer once saved, and nothing else can be named", async () => {
  const { workspace, trays, later, calls } = opened(null);
  const folder = join(temporaryFolder(), "收件");
  mkdirSync(folder);
  expectOk(await calls["watch.choose"]({ folder, isExistingOffered: false }));
  writeFileSync(join(folder, "合同.pdf.txt"), "合同");
  // Once to see it, once to see that it did not change.
  for (const _ of [1, 2]) {
    later();
    await calls["watch.show"]({});
  }
  expect(expectOk(await calls["watch.show"]({})).files).toMatchObject([{ id: "合同.pdf.txt" }]);
  const { tray } = expectOk(await trays.open());
  const outside = await calls["watch.preview"]({ tray, files: ["../别处.xml"] }, unwatched);
  expect(outside).toMatchObject({ ok: false });
  const preview = expectOk(await calls["watch.preview"]({ tray, files: ["合同.pdf.txt"] }, unwatched));
  expect(preview.files).toMatchObject([{ type: "evidence", result: "new" }]);
  expect(write(workspace, () => workspace.originals.list())).toEqual([]);
  expectOk(await trays.save(tray));
  later();
  expect(expectOk(await calls["watch.show"]({})).files).toEqual([]);
});
