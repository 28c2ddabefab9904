import type { InputOf, OutputOf, ProgressOf } from "../../shared/contract/methods.ts";
import type { packMethods } from "../../shared/contract/packs.ts";
import type { Failure } from "../../shared/contract/reply.ts";
import { type LocalDate, localDate } from "../../shared/dates.ts";
import { documentTitle } from "../../shared/dossier/document-titles.ts";
import type { PolicyUse } from "../../shared/model/policy-use.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { comparePacks } from "../../shared/wording/compare-packs.ts";
import type { Workspace } from "../store/workspace.ts";
import { calculate } from "./calculate.ts";
import type { IntakeTrays } from "./intake-trays.ts";
import { packNamed, packNameInUse } from "./pack-in-use.ts";
import { findPackItem, packItems } from "./packs/list-packs.ts";
import { loadHandedPack } from "./packs/load-handed-pack.ts";
import { previewOfChange } from "./packs/preview-pack.ts";
import { haveSameText } from "./packs/remarks-on-change.ts";
import { removePack } from "./packs/remove-pack.ts";
import type { OpenBooks } from "./reconciliation/open-books.ts";
import { orRefusal, refusal } from "./refusal.ts";
import { writeNamed } from "./write-named.ts";

/** What packs need beside the workspace. */
export interface PackTerms {
  readonly books: OpenBooks;
  readonly today: () => LocalDate;
  readonly uploads: string | null;
  /** Imports in the making were read with the words of the pack in use. */
  readonly trays: Pick<IntakeTrays, "current">;
}

type Answer<Name extends keyof typeof packMethods> = Result<OutputOf<Name>, Failure>;

/** How to hear how far a call is, and how to stop it. */
interface PackCallWatch<Name extends keyof typeof packMethods> {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ProgressOf<Name>) => void;
}

/** What answers each call about policy packs. */
export type PackCalls = {
  readonly [Name in keyof typeof packMethods]: (
    input: InputOf<Name>,
    watch: PackCallWatch<Name>,
  ) => Answer<Name> | Promise<Answer<Name>>;
};

const importOpen = "“支出”页有一次导入还没有保存。请先保存或放弃它，再换用政策包。";

/** Builds the use cases of policy packs over a workspace. */
export function packCalls(workspace: Workspace, terms: PackTerms): PackCalls {
  const { books } = terms;
  return {
    "packs.list": async () => {
      const packs = await packItems(workspace);
      return packs.ok ? ok({ packs: packs.value, undoable: books.undoable() }) : packs;
    },
    "packs.load": (handed, watch) => loadHandedPack(workspace, terms, handed, watch),
    "packs.compare": async ({ before, after }) => {
      const [old, now] = [await findPackItem(workspace, before), await findPackItem(workspace, after)];
      if (!old.ok) return old;
      if (!now.ok) return now;
      const sections = comparePacks(old.value.pack, now.value.pack, (id) => documentTitle(id, []));
      return ok({ before: old.value.item, after: now.value.item, sections });
    },
    "packs.preview": (wanted) => previewPack(workspace, terms, wanted),
    "packs.choose": ({ name }) => choosePack(workspace, terms, name),
    "packs.remove": ({ name }) => removePack(workspace, books, name),
  };
}

async function previewPack(
  workspace: Workspace,
  { books, today }: PackTerms,
  { name, asOf: wanted }: InputOf<"packs.preview">,
): Promise<Answer<"packs.preview">> {
  const now = books.now();
  if (!now.ok) return now;
  const { records } = now.value;
  const [old, other] = [await findPackItem(workspace, records.policy.pack), await findPackItem(workspace, name)];
  if (!old.ok) return old;
  if (!other.ok) return other;
  const under = { ...records, policy: policyUnder(records.policy, name, old.value.pack, other.value.pack) };
  const begins = other.value.pack.issuedOn ?? under.policy.issuedOn;
  // Before its first day every line would only say that the policy is not in force yet, which nobody asks for.
  const isMoved = wanted === null && begins !== null && today() < begins;
  const asOf = wanted ?? (isMoved ? localDate(begins) : today());
  const both = {
    before: calculate(records, old.value.pack, asOf),
    after: calculate(under, other.value.pack, asOf),
  };
  const shown = previewOfChange(both, records);
  const moved = isMoved ? [`新的政策包自 ${asOf} 起才有效，下面先按那一天测算；要看别的日子可以另选。`] : [];
  const remarks = [...moved, ...shown.remarks];
  return ok({ asOf, before: old.value.item, after: other.value.item, ...shown, remarks });
}

/** A day of issue that a person found out holds for the words of law it was found for. */
function policyUnder(use: PolicyUse, name: string, before: Pack | null, after: Pack): PolicyUse {
  return before !== null && haveSameText(before, after)
    ? { ...use, pack: name }
    : { pack: name, issuedOn: null, issuedOnSource: "" };
}

async function choosePack(
  workspace: Workspace,
  { books, trays }: PackTerms,
  name: string,
): Promise<Answer<"packs.choose">> {
  const found = await findPackItem(workspace, name);
  if (!found.ok) return found;
  const open = trays.current();
  if (open.ok && open.value.current !== null) return refusal(importOpen);
  const used = packNameInUse(workspace);
  if (!used.ok) return orRefusal(used);
  // One that can no longer be used does not keep the workspace from working with another.
  const old = await packNamed(workspace, used.value);
  const { title, version } = found.value.item;
  return writeNamed(workspace, books, () => {
    const standing = workspace.policy.get();
    if (standing.pack === name) return err("工作区现在用的就是这个政策包。");
    workspace.policy.save(policyUnder(standing, name, old.ok ? old.value : null, found.value.pack));
    return ok(`换用政策包“${title}”${version}`);
  });
}
