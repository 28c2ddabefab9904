import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { doTheJob, type OpenedWindow } from "../e2e/whole-job/do-the-job.ts";
import { mouseOf } from "../e2e/whole-job/mouse.ts";
import { type BuiltApp, buildApp } from "../electron-double/start-app.ts";
import { lackOfElectron, type RealApp, startRealApp } from "../support/real-electron.ts";
import type { TalentWorkspace } from "../support/talent-workspace.ts";
import { realFace } from "./desktop-face.ts";
import { exportedWorkspace } from "./exported-workspace.ts";
import { mannerChecks } from "./manner-checks.ts";
import { elsewhere, hasNoNode, hasOurFunctionsOnly, runsNothingForeign } from "./page-checks.ts";

// The same app and the same questions as on the double, on the Electron that is installed.

const lack = lackOfElectron();

const pageProcesses = async ({ app }: RealApp) => {
  const processes = await app.evaluate((main) =>
    main.app.getAppMetrics().map(({ type, sandboxed }) => ({ type, sandboxed })),
  );
  return processes.filter(({ type }) => type === "Tab");
};

/** In the page: how a permission stands. */
const stateOfPermission = async (name: string): Promise<string> =>
  (await navigator.permissions.query({ name: name as PermissionName })).state;

describe.skipIf(lack !== null)(`on a real Electron${lack === null ? "" : ` [NOT PROVEN, missing ${lack}]`}`, () => {
  let built: BuiltApp;
  let workspace: TalentWorkspace;
  let real: RealApp;

  beforeAll(async () => {
    built = buildApp();
    workspace = exportedWorkspace();
    real = await startRealApp(built.folder, [workspace.dir]);
  });

  afterAll(async () => {
    await real?.close();
    workspace?.remove();
    built?.remove();
  });

  it.each(mannerChecks)("$point", async ({ holds }) => {
    await holds(realFace(real), { folder: built.folder, workspace: workspace.dir });
  });

  it("leaves the screen to the window that is already open", async () => {
    await realFace(real).startAgain(workspace.dir);
    expect(real.app.windows()).toHaveLength(1);
    await real.page.getByText("100,000.00 元").first().waitFor();
  });

  it("is served its page by its own scheme, and grants it nothing", async () => {
    expect(real.page.url()).toBe("app://bundle/");
    expect(real.complaints).toEqual([]);
    for (const name of ["geolocation", "notifications", "camera", "microphone"])
      expect(await real.page.evaluate(stateOfPermission, name), name).toBe("denied");
  });

  it("gives its page no Node, a world of its own and a sandbox", async () => {
    await hasNoNode(real.page);
    await hasOurFunctionsOnly(real.page);
    expect(await pageProcesses(real)).toHaveLength(1);
  });

  it.skipIf(process.platform === "linux")(
    "is told by the system that its page is in a sandbox [Linux does not tell]",
    async () => {
      expect(await pageProcesses(real)).toEqual([{ type: "Tab", sandboxed: true }]);
    },
  );

  it("stays where it is, opens no window and asks nobody else", async () => {
    await runsNothingForeign(real.page);
    await real.page.evaluate((url) => {
      globalThis.open(url);
      location.assign(url);
    }, elsewhere);
    await expect.poll(() => real.app.windows().length).toBe(1);
    await real.page.getByText("100,000.00 元").first().waitFor();
    expect(real.page.url()).toBe("app://bundle/");
    expect(real.requests.filter((url) => !/^(?:app|blob|data|devtools):/.test(url) && url !== elsewhere)).toEqual([]);
  });

  it("lets the whole job be done by mouse, from an empty workspace to a verified package", async () => {
    const open = async (dir: string): Promise<OpenedWindow> => ({
      ...(await startRealApp(built.folder, [dir])),
      origin: "app://bundle",
    });
    // One instance at a time: the first window makes room.
    await real.close();
    await doTheJob(mouseOf, open);
  });
});
