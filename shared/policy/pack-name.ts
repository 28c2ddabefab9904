import type { Pack } from "./pack.ts";

/**
 * How a workspace names the pack that it applies: by its id alone the one that ships with the tool, by id and version
 * (`cn-liaoning-microdrama@1.1.0`) one that the workspace keeps itself.
 */
export const keptPackName = ({ id, packVersion }: Pick<Pack, "id" | "packVersion">): string => `${id}@${packVersion}`;

/** Whether the name is of a pack that the workspace keeps itself. */
export const isKeptPackName = (name: string): boolean => name.includes("@");

/** The media type under which a workspace keeps the file of a pack. */
export const packMediaType = "application/vnd.shenbao.policy-pack+zip";

/** What the file of a kept pack is called. */
export const packFileName = (name: string): string => `${name}.zip`;
