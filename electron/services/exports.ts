import { isAbsolute, join } from "node:path";
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
import type { Dossier, MissingItem } from "../../shared/dossier/dossier.ts";
import { inNoticeOrder } from "../../shared/model/correction.ts";
import type { Records } from "../../shared/model/records.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { versionedName } from "../../shared/policy/pack-name.ts";
import { ok, type Result } from "../../shared/result.ts";
import { carriedPolicyRemark } from "../../shared/wording/document-problems.ts";
import { figureProblems } from "../../shared/wording/figure-problems.ts";
import { sayPackageProblem } from "../../shared/wording/package-problems.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import { encryptPackage } from "../dossier/encrypt-package.ts";
import { verifyPackage } from "../dossier/verify-package.ts";
import type { ExportRecord } from "../store/exports.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import { checkFigures } from "./check-figures.ts";
import { dossierOf } from "./dossier-of.ts";
import { exportPackage } from "./export-package.ts";
import { inPercent } from "./in-percent.ts";
import { loadFonts } from "./load-fonts.ts";
import { packOfWorkspace } from "./packs/pack-of-version.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { resourcesFolder } from "./resources-folder.ts";
import { sayExportProblem } from "./say-export-problem.ts";
import { suggestPackagePath } from "./suggest-package-path.ts";
import { noting } from "./unfinished-packages.ts";
import { verifyContents } from "./verify-contents.ts";

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
  readonly write: (wanted: WantedExport, watch: Watch) => Promise<Result<PackageView, Failure>>;
  readonly verify: (path: string, password: string | null, watch: Watch) => Promise<Result<VerificationView, Failure>>;
  readonly encrypt: (wanted: WantedCopy, watch: Watch) => Promise<Result<EncryptedView, Failure>>;
}

/** The use cases of exports: what is missing, writing a package, and verifying one again. */
export function exportsOf(workspace: Workspace, pack: Pack, surroundings: ExportSurroundings): Exports {
  return {
    show: (profile) => showExports(workspace, pack, surroundings, profile),
    write: (wanted, watch) => writeExport(workspace, pack, surroundings, wanted, watch),
    verify: (path, password, watch) => verifyExport(workspace, surroundings, { path, password }, watch),
    encrypt: (wanted, watch) => encryptExport(workspace, wanted, watch),
  };
}

const summaryOf = ({ totals, missing }: Dossier): ExportsView["summary"] => ({
  certain: totals.certain,
  provenCeiling: totals.provenCeiling,
  lacking: missing.length,
});

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

async function writeExport(
  workspace: Workspace,
  pack: Pack,
  { today, now, softwareAgent }: ExportSurroundings,
  { out, profile, replace, follows }: WantedExport,
  { signal, onProgress }: Watch,
): Promise<Result<PackageView, Failure>> {
  if (!isAbsolute(out)) return refusal(`“${out}”不是完整的位置。请写出从盘符或根目录开始的完整路径，再导出一次。`);
  onProgress({ step: "rendering", percent: 0 });
  const fonts = await loadFonts(join(resourcesFolder(), "fonts"));
  const watch = { signal, onProgress: inPercent(onProgress) };
  const wanted = { out, profile, replace, ...(follows !== null && { follows }) };
  const onProofRead = ({ done, total }: { readonly done: number; readonly total: number }): void =>
    onProgress({ step: "rendering", percent: Math.floor((done * 100) / total) });
  // Before the package has its name: one that does not recompute, or that is stopped meanwhile, must not stand there.
  const proof = async (unfinished: string): Promise<void> => {
    onProgress({ step: "recomputing", percent: 0 });
    const figures = await figureSentences(unfinished, pack);
    if (figures.length > 0) throw new Error(`the package just written does not recompute: ${figures.join(" ")}`);
  };
  const request = { pack, fonts, asOf: today(), softwareAgent, now: now(), onProofRead, proof, ...wanted, ...watch };
  const exported = await exportPackage(workspace, request);
  if (!exported.ok) return refusal(sayExportProblem(exported.error));
  const { written, dossier, documents, binder } = exported.value;
  return ok({
    ...{ path: written.path, seal: written.seal, files: written.files.length, bytes: written.bytes },
    documents: [...documents, ...binder.volumes].map(({ title, pages }) => ({ title, pages })),
    notes: binder.findings.map(sayFinding),
    summary: summaryOf(dossier),
  });
}

async function figureSentences(path: string, pack: Pack): Promise<readonly string[]> {
  const problems = await checkFigures(path, async (name) => (name === versionedName(pack) ? pack : null));
  return problems.map(({ code, path: file, detail }) => figureProblems[code](file, detail));
}

async function verifyExport(
  workspace: Workspace,
  { softwareAgent }: Pick<ExportSurroundings, "softwareAgent">,
  { path, password }: { readonly path: string; readonly password: string | null },
  { signal, onProgress }: Watch,
): Promise<Result<VerificationView, Failure>> {
  const history = orRefusal(workspace.transaction(() => ok(workspace.exports.list())));
  if (!history.ok) return history;
  const report = await verifyPackage(path, {
    ...{ signal, onProgress: inPercent(onProgress) },
    ...(password !== null && { password }),
  });
  if (report.kind === "ours" && report.valid) onProgress({ step: "recomputing", percent: 0 });
  const contents =
    report.kind === "ours" && report.valid
      ? await verifyContents(path, { packOf: packOfWorkspace(workspace), softwareAgent, password, signal })
      : { problems: [], remark: null, policy: null };
  return ok({
    path,
    valid: report.valid && contents.problems.length === 0,
    files: report.files,
    bytes: report.bytes,
    seal: report.seal,
    recorded: history.value.some((record) => record.path === path && record.tagManifestSha256 === report.seal),
    problems: [...report.problems.map(sayPackageProblem), ...contents.problems.map(({ message }) => message)],
    remark: contents.remark ?? (contents.policy === null ? null : carriedPolicyRemark(contents.policy)),
  });
}

async function encryptExport(
  { dir }: Workspace,
  wanted: WantedCopy,
  { signal, onProgress }: Watch,
): Promise<Result<EncryptedView, Failure>> {
  if (!isAbsolute(wanted.out))
    return refusal(`“${wanted.out}”不是完整的位置。请写出从盘符或根目录开始的完整路径，再试一次。`);
  const request = { ...wanted, signal, onProgress: inPercent(onProgress) };
  const encrypted = await noting(dir, wanted.out, () => encryptPackage(request));
  return encrypted.ok ? encrypted : refusal(sayPackageProblem(encrypted.error));
}
