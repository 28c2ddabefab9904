import type { PackItem } from "../../../shared/contract/packs.ts";
import type { Failure } from "../../../shared/contract/reply.ts";
import type { LocalDate } from "../../../shared/dates.ts";
import type { Pack } from "../../../shared/policy/pack.ts";
import { ok, type Result } from "../../../shared/result.ts";
import type { Workspace } from "../../store/workspace.ts";
import { packNamed } from "../pack-in-use.ts";
import { listPacks } from "../policy-packs.ts";
import { orRefusal, refusal } from "../refusal.ts";
import type { PackResult } from "./check-pack-files.ts";
import { keptPacks } from "./kept-packs.ts";

/** A pack of a workspace with how a page shows it. */
export interface FoundPack {
  readonly item: PackItem;
  readonly pack: Pack;
}

function itemOf(name: string, loaded: PackResult, { ships, kept, inUse }: Names): PackItem {
  const origin = kept.includes(name) || !ships.includes(name) ? "kept" : "ships";
  const [id = name, version = ""] = name.split("@");
  const bare = { name, id, version, title: id, issuedOn: null, rules: 0, origin, isInUse: name === inUse } as const;
  if (!loaded.ok) return { ...bare, trouble: loaded.error[0]?.message ?? "打不开" };
  const { packVersion, title, issuedOn, rules } = loaded.value;
  return {
    ...{ ...bare, version: packVersion, title, rules: rules.length, trouble: null },
    issuedOn: issuedOn as LocalDate | null,
  };
}

/** The packs that ship with the tool, those that a workspace keeps, and the one that it applies. */
interface Names {
  readonly ships: readonly string[];
  readonly kept: readonly string[];
  readonly inUse: string;
}

async function namesIn(workspace: Workspace): Promise<Result<Names, Failure>> {
  const ships = await listPacks();
  const own = workspace.transaction(() => {
    const kept = keptPacks(workspace).map(({ name }) => name);
    return ok({ ships, kept: kept.toSorted(), inUse: workspace.policy.get().pack });
  });
  return orRefusal(own);
}

/** The packs that a workspace can work with: those that ship with the tool, then those that it keeps. */
export async function packItems(workspace: Workspace): Promise<Result<readonly PackItem[], Failure>> {
  const names = await namesIn(workspace);
  if (!names.ok) return names;
  const { ships, kept, inUse } = names.value;
  const all = [...new Set([...ships, ...kept, inUse])];
  return ok(await Promise.all(all.map(async (name) => itemOf(name, await packNamed(workspace, name), names.value))));
}

/** One of them, by its name. */
export async function findPackItem(workspace: Workspace, name: string): Promise<Result<FoundPack, Failure>> {
  const names = await namesIn(workspace);
  if (!names.ok) return names;
  const loaded = await packNamed(workspace, name);
  const item = itemOf(name, loaded, names.value);
  if (!loaded.ok) return refusal(`政策包“${name}”用不了：${item.trouble ?? ""}。请刷新页面后再选，或重新载入它。`);
  return ok({ item, pack: loaded.value });
}
