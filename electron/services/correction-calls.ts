import type { CorrectionsView, correctionMethods, NoticedPackage } from "../../shared/contract/corrections.ts";
import type { InputOf, OutputOf } from "../../shared/contract/methods.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import type { LocalDate } from "../../shared/dates.ts";
import { distanceTo } from "../../shared/dossier/list-deadlines.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../store/workspace.ts";
import { dropPoint, listPoints, pointName, putPoint } from "./corrections.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal } from "./refusal.ts";
import { writeNamed } from "./write-named.ts";

type Answer<Name extends keyof typeof correctionMethods> = Result<OutputOf<Name>, Failure>;

/** What answers each call about 补正. */
export type CorrectionCalls = {
  readonly [Name in keyof typeof correctionMethods]: (input: InputOf<Name>) => Answer<Name>;
};

/** Builds the use cases of 补正 over a workspace whose books are open. */
export function correctionCalls(
  workspace: Workspace,
  { books, today }: { readonly books: OpenBooks; readonly today: () => LocalDate },
): CorrectionCalls {
  return {
    "corrections.list": () => orRefusal(workspace.transaction(() => ok(viewOf(workspace, today(), books.undoable())))),
    "corrections.save": ({ form, was }) => writeNamed(workspace, books, () => putPoint(workspace, form, was)),
    "corrections.remove": (point) =>
      writeNamed(workspace, books, () => {
        // One that is gone already is no mistake.
        dropPoint(workspace, point);
        return ok(`删去${pointName(point)}`);
      }),
  };
}

function viewOf(workspace: Workspace, today: LocalDate, undoable: string | null): CorrectionsView {
  return {
    corrections: listPoints(workspace).map((point) => ({
      ...point,
      distance: point.dueOn === null ? null : distanceTo(point.dueOn, today),
    })),
    evidence: workspace.evidence
      .list()
      .filter(({ state, sha256 }) => state === "on-file" && sha256 !== null)
      .map(({ number, title, fileName }) => ({ number, title: title === "" ? fileName : title })),
    packages: packagesOf(workspace),
    undoable,
  };
}

/** The packages that were exported from here, newest first. */
function packagesOf({ exports, submissions }: Workspace): readonly NoticedPackage[] {
  const days = new Map(submissions.list().map((one) => [one.package, one.submittedOn]));
  const packages = exports.list().map(({ exportedAt, path, tagManifestSha256: seal }) => ({
    ...{ seal, exportedAt, path, submittedOn: days.get(seal) ?? null },
  }));
  // The same bytes exported twice are one package.
  return [...new Map(packages.map((one) => [one.seal, one])).values()].toReversed();
}
