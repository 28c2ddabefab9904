import { isAbsolute, resolve } from "node:path";
import type {
  EncryptedView,
  ExportProgress,
  ExportsView,
  PackageView,
  VerificationView,
} from "../../shared/contract/exports.ts";
import type { InputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import type { MissingItem } from "../../shared/dossier/dossier.ts";
import { inNoticeOrder } from "../../shared/model/correction.ts";
import type { Records } from "../../shared/model/records.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { encryptPackage } from "../dossier/encrypt-package.ts";
import { clearLeftovers } from "../dossier/package-place.ts";
import type { ExportRecord } from "../store/exports.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import { dossierOf } from "./dossier-of.ts";
import { recordExport, takeMatter } from "./export-package.ts";
import { inPercent } from "./in-percent.ts";
import type { PackageAnswers } from "./package-work/package-orders.ts";
import { runPackageWork } from "./package-work/run-package-work.ts";
import { summaryOf } from "./package-work/summary-of.ts";
import { keptPacks } from "./packs/kept-packs.ts";
import { cancelled, orRefusal, refusal } from "./refusal.ts";
import { suggestPackagePath } from "./suggest-package-path.ts";
import { noting } from "./unfinished-packages.ts";

/** What exports need besides the records: what day and moment it is, where the user's files are, and this tool's name. */
export interface ExportSurroundings {
  readonly today: () => LocalDate;
  readonly now: () => string;
  readonly home: string;
  readonly softwareAgent: string;
}

/** Long work on a package: how to hear how far it is, and how to stop it. */
interface Watch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ExportProgress) => void;
}

type WantedExport = InputOf<"exports.write">;
type WantedCopy = InputOf<"exports.encrypt">;

/** Application packages of a workspace. */
export interface Exports {
  readonly show: (profile: string | null) => Result<ExportsView, Failure>;
  readonly preview: (wanted: InputOf<"exports.preview">, watch: Watch) => Promise<PackageAnswers["preview"]>;
  readonly write: (wanted: WantedExport, watch: Watch) => Promise<Result<PackageView, Failure>>;
  readonly verify: (path: string, password: string | null, watch: Watch) => Promise<Result<VerificationView, Failure>>;
  readonly encrypt: (wanted: WantedCopy, watch: Watch) => Promise<Result<EncryptedView, Failure>>;
}

/** The use cases of exports: what is missing, writing a package, and verifying one again. */
export function exportsOf(workspace: Workspace, pack: Pack, surroundings: ExportSurroundings): Exports {
  return {
    show: (profile) => showExports(workspace, pack, surroundings, profile),
    preview: (wanted, watch) => previewExport(workspace, pack, surroundings, wanted, watch),
    write: (wanted, watch) => writeExport(workspace, pack, surroundings, wanted, watch),
    verify: (path, password, watch) => verifyExport(workspace, surroundings, { path, password }, watch),
    encrypt: (wanted, watch) => encryptExport(workspace, wanted, watch),
  };
}

const missingOf = ({ article, ruleTitle, subjectName, what, action, mendedIn }: MissingItem) => ({
  ...{ article, ruleTitle, subjectName, what, action, mendedIn },
});

function showExports(
  workspace: Workspace,
  pack: Pack,
  { today, home }: ExportSurroundings,
  wanted: string | null,
): Result<ExportsView, Failure> {
  const profile = wanted === null ? pack.profiles[0] : pack.profiles.find(({ id }) => id === wanted);
  if (profile === undefined) return refusal("政策包里没有这个申报样式。请刷新页面后再选。");
  const read = orRefusal(
    workspace.transaction(() => ok({ records: workspace.snapshot(), history: workspace.exports.list() })),
  );
  if (!read.ok) return read;
  const { records, history } = read.value;
  const dossier = dossierOf(calculate(records, pack, today()), profile);
  return ok({
    asOf: dossier.asOf,
    profiles: pack.profiles.map(({ id, title, practice }) => ({ id, title, note: practice ?? "" })),
    profile: profile.id,
    blocking: dossier.missing.filter(({ blocks }) => blocks).map(missingOf),
    optional: dossier.missing.filter(({ blocks }) => !blocks).map(missingOf),
    summary: summaryOf(dossier),
    suggestedPath: suggestPackagePath(home, records.studio.name, dossier.asOf),
    history: history.toReversed().map((record) => exportedOf(record, pack, records)),
    points: records.corrections.toSorted(inNoticeOrder).map(({ package: about, notice, number, answer }) => ({
      ...{ package: about, notice, number, isAnswered: answer.trim() !== "" },
    })),
  });
}

const exportedOf = (
  { exportedAt, profile, path, tagManifestSha256 }: ExportRecord,
  pack: Pack,
  { submissions }: Records,
): ExportsView["history"][number] => ({
  exportedAt,
  profileTitle: pack.profiles.find(({ id }) => id === profile)?.title ?? profile,
  path,
  seal: tagManifestSha256,
  submissions: submissions
    .filter((one) => one.package === tagManifestSha256)
    .map(({ package: _package, ...submission }) => submission),
});

async function previewExport(
  workspace: Workspace,
  pack: Pack,
  { today }: ExportSurroundings,
  wanted: InputOf<"exports.preview">,
  watch: Watch,
): Promise<PackageAnswers["preview"]> {
  const snapshot = orRefusal(workspace.transaction(() => ok(workspace.snapshot())));
  if (!snapshot.ok) return snapshot;
  const order = { records: snapshot.value, pack, asOf: today(), dir: workspace.dir, ...wanted };
  return runPackageWork({ kind: "preview", ...order }, watch);
}

async function writeExport(
  workspace: Workspace,
  pack: Pack,
  { today, now, softwareAgent }: ExportSurroundings,
  { out, profile, replace, follows }: WantedExport,
  watch: Watch,
): Promise<Result<PackageView, Failure>> {
  if (!isAbsolute(out)) return refusal(`“${out}”不是完整的位置。请写出从盘符或根目录开始的完整路径，再导出一次。`);
  const matter = orRefusal(takeMatter(workspace));
  if (!matter.ok) return matter;
  const order = { pack, out, asOf: today(), profile, replace, softwareAgent, now: now() };
  const followed = follows === null ? order : { ...order, follows };
  const exported = await noting(workspace.dir, out, async () => {
    const answer = await runPackageWork({ kind: "export", matter: matter.value, ...followed }, watch);
    // A thread that was ended in the middle has cleared up nothing.
    if (watch.signal.aborted && !answer.ok) await clearLeftovers(resolve(out));
    return answer;
  });
  if (!exported.ok) return exported;
  const { view, factsSha256 } = exported.value;
  const recorded = orRefusal(recordExport(workspace, order, { written: view, factsSha256 }));
  return recorded.ok ? ok(view) : recorded;
}

async function verifyExport(
  workspace: Workspace,
  { softwareAgent }: Pick<ExportSurroundings, "softwareAgent">,
  { path, password }: { readonly path: string; readonly password: string | null },
  watch: Watch,
): Promise<Result<VerificationView, Failure>> {
  const read = orRefusal(
    workspace.transaction(() => ok({ history: workspace.exports.list(), kept: keptPacks(workspace) })),
  );
  if (!read.ok) return read;
  const { history, kept } = read.value;
  const order = { path, password, softwareAgent, dir: workspace.dir, kept };
  const verified = await runPackageWork({ kind: "verify", ...order }, watch);
  if (!verified.ok) return verified;
  const { seal } = verified.value;
  return ok({
    ...verified.value,
    recorded: history.some((record) => record.path === path && record.tagManifestSha256 === seal),
  });
}

async function encryptExport(
  { dir }: Workspace,
  wanted: WantedCopy,
  { signal, onProgress }: Watch,
): Promise<Result<EncryptedView, Failure>> {
  if (!isAbsolute(wanted.out))
    return refusal(`“${wanted.out}”不是完整的位置。请写出从盘符或根目录开始的完整路径，再试一次。`);
  const request = { ...wanted, signal, onProgress: inPercent(onProgress).onProgress };
  const encrypted = await noting(dir, wanted.out, () => encryptPackage(request));
  if (encrypted.ok) return encrypted;
  return signal.aborted ? err(cancelled) : refusal(sayPackageProblem(encrypted.error));
}
