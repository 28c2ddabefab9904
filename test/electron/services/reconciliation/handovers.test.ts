import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { openWorkspace } from "../../../../electron/store/open-workspace.ts";
import type { HandOverSide } from "../../../../shared/contract/handover.ts";
import { closing, expectOk, options, temporaryFolder, write } from "../../store/temporary-workspace.ts";
import { booksOver, now, type OpenedBooks, openedBooks, threeInvoices } from "./opened-books.ts";

const tray = "6f1f7a3e-0f50-4d3c-9a54-0e2a1d9c2b11";

/** A studio's workspace and its accountant's copy of it. */
function twoCopies(): readonly [OpenedBooks, OpenedBooks] {
  const { workspace } = openedBooks(threeInvoices(), "林会计");
  workspace.close();
  const folder = temporaryFolder();
  cpSync(workspace.dir, join(folder, "副本"), { recursive: true });
  const open = (dir: string) => booksOver(closing(expectOk(openWorkspace(dir, options))));
  const [mine, theirs] = [open(workspace.dir), open(join(folder, "副本"))];
  write(theirs.workspace, () => theirs.workspace.operator.set("佟出纳"));
  return [mine, theirs];
}

const nameStudio = ({ workspace }: OpenedBooks, address: string): void =>
  write(workspace, () => workspace.studio.save({ ...workspace.studio.get(), address }));

function acceptFirst({ calls, list }: OpenedBooks): void {
  const [{ id } = { id: "" }] = list("proposals").items;
  expectOk(now(calls["matching.accept"]({ view: "proposals", ids: [id] })));
}

async function handedOut({
  calls,
}: OpenedBooks): Promise<{ readonly tray: string; readonly paths: readonly string[] }> {
  const path = join(temporaryFolder(), "交接.json");
  expectOk(await calls["handover.write"]({ path, all: true }));
  return { tray, paths: [path] };
}

describe("handing over", () => {
  it("shows field by field what the other copy did, writes nothing before it is merged, and then all of it", async () => {
    const [mine, theirs] = twoCopies();
    acceptFirst(theirs);
    const file = await handedOut(theirs);
    const preview = expectOk(await mine.calls["handover.read"]({ file }));
    expect(preview).toMatchObject({
      ...{ by: "佟出纳", conflicts: [], counts: [{ kind: "added", noun: "settlements", count: 1 }] },
      brought: [
        { kind: "added", fields: expect.arrayContaining([{ name: "确认人", before: "空", after: "“佟出纳”" }]) },
      ],
    });
    expect(mine.list("accepted").items).toEqual([]);
    expectOk(await mine.calls["handover.merge"]({ file, decisions: {} }));
    expect(mine.list("accepted").items).toEqual(theirs.list("accepted").items);
    expect(expectOk(await mine.calls["handover.read"]({ file })).counts).toEqual([]);
  });

  it("asks for a decision where both copies changed the same, and takes it", async () => {
    const [mine, theirs] = twoCopies();
    nameStudio(mine, "沈阳一路");
    nameStudio(theirs, "沈阳二路");
    const file = await handedOut(theirs);
    const { conflicts } = expectOk(await mine.calls["handover.read"]({ file }));
    expect(conflicts).toMatchObject([{ field: "注册地址", base: "空", mine: "“沈阳一路”", theirs: "“沈阳二路”" }]);
    const merge = (decisions: Record<string, HandOverSide>) => mine.calls["handover.merge"]({ file, decisions });
    expect(await merge({})).toMatchObject({ ok: false, error: { message: expect.stringContaining("没有决定") } });
    const [{ id } = { id: "" }] = conflicts;
    expectOk(await merge({ [id]: "theirs" }));
    expect(write(mine.workspace, () => mine.workspace.studio.get().address)).toBe("沈阳二路");
  });

  it("can be taken back as one", async () => {
    const [mine, theirs] = twoCopies();
    acceptFirst(theirs);
    expectOk(await mine.calls["handover.merge"]({ file: await handedOut(theirs), decisions: {} }));
    expect(expectOk(now(mine.calls["books.undo"]({}))).sentence).toBe("已撤回：并入对方的改动。");
    expect(mine.list("accepted").items).toEqual([]);
  });

  it("refuses what is no change set, a place that is taken, and a place that is none", async () => {
    const [mine] = twoCopies();
    const file = await handedOut(mine);
    const [taken = ""] = file.paths;
    expect(existsSync(taken)).toBe(true);
    for (const path of [taken, "交接.json", join(mine.workspace.dir, "交接")])
      expect(await mine.calls["handover.write"]({ path, all: false })).toMatchObject({ ok: false });
    const other = { tray, paths: [join(mine.workspace.dir, "workspace.db")] };
    expect(await mine.calls["handover.read"]({ file: other })).toMatchObject({ ok: false, error: { code: "refused" } });
  });
});
