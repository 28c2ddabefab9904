import { partSuffix } from "./write-original.ts";

/** The name under which a whole file waits for its place as an original. To a program that is killed it is a half-written one. */
export const stagedName = (sha256: string, batch: string): string => `${sha256}.${batch}.staged${partSuffix}`;

const stagedPattern = /^([0-9a-f]{64})\.[0-9a-f-]+\.staged\.part$/;

/** Of which original a waiting file holds the bytes; null for any other name. */
export const shaOfStaged = (name: string): string | null => stagedPattern.exec(name)?.[1] ?? null;
