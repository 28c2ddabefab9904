import type { Pack } from "./pack.ts";

/**
 * How a workspace names the pack that it applies. A version that the workspace keeps itself, or that ships as one of several, goes by id
 * and version (`cn-liaoning-microdrama@1.1.0`); the version of a policy that shipped first goes by its id alone, for good.
 */
export const versionedName = ({ id, packVersion }: Pick<Pack, "id" | "packVersion">): string => `${id}@${packVersion}`;

/** Whether the name says the version. */
export const saysVersion = (name: string): boolean => name.includes("@");

/** The id of the policy in the name of a pack. */
export const policyIdOf = (name: string): string => name.split("@")[0] ?? name;

const numbersOf = (version: string): readonly number[] => version.split(".").map(Number);

/** Whether a version (`1.10.0`) comes after another (`1.9.2`): part by part, as numbers. */
export function isLaterVersion(version: string, than: string): boolean {
  const others = numbersOf(than);
  const differences = numbersOf(version).map((part, place) => part - (others[place] ?? 0));
  return (differences.find((one) => one !== 0) ?? 0) > 0;
}

/** The media type under which a workspace keeps the file of a pack. */
export const packMediaType = "application/vnd.shenbao.policy-pack+zip";

/** What the file of a kept pack is called. */
export const packFileName = (name: string): string => `${name}.zip`;
