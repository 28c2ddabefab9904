import { expect } from "vitest";
import type { Control, UtilityDouble } from "../electron-double/control.ts";
import { patience } from "../support/patience.ts";

/** What must hold of every process that an app has opened foreign files in; each throws where it does not. */
export interface ReaderCheck {
  readonly point: string;
  /** Of what has yet to come, `within` says for how many milliseconds it is waited for. */
  readonly holds: (reader: UtilityDouble, control: Control, within?: number) => void | Promise<void>;
}

const environmentOfAll = ["SystemRoot"];

/** The points, from outside and, where a process was asked from within, from there. */
export const readerChecks: readonly ReaderCheck[] = [
  {
    point: "sees nothing of the environment",
    holds: ({ options, found }) => {
      expect(Object.keys(options["env"] as object)).toEqual(environmentOfAll);
      expect(found?.environment.filter((name) => !environmentOfAll.includes(name))).toEqual([]);
    },
  },
  {
    point: "reaches no network, not even through Chromium",
    holds: ({ options, found }, control) => {
      expect(found?.network).toBe("ERR_ACCESS_DENIED");
      expect(options["session"]).toBe(control.defaultSession);
    },
  },
  { point: "changes nothing on the disk", holds: ({ found }) => expect(found?.disk).toBe("ERR_ACCESS_DENIED") },
  { point: "starts no program", holds: ({ found }) => expect(found?.program).toBe("ERR_ACCESS_DENIED") },
  {
    point: "writes nowhere and loads nothing unsigned",
    holds: ({ options }) => {
      expect(options["stdio"]).toBe("ignore");
      expect(options["allowLoadingUnsignedLibraries"]).toBe(false);
    },
  },
  {
    point: "knows how much memory it may hold",
    holds: ({ found, options }) => {
      expect(found?.words).toContainEqual(expect.stringMatching(/^--resident-megabytes=\d+$/));
      expect(options["execArgv"]).toContainEqual(expect.stringMatching(/^--max-old-space-size=\d+$/));
    },
  },
  {
    point: "has ended once its work was done",
    holds: (reader, _, within = patience) => expect.poll(() => reader.ended, { timeout: within }).toBe(true),
  },
];
