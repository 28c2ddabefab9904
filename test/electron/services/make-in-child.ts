import { makeInThread } from "../../../electron/services/making/make-in-thread.ts";
import { notingMaking } from "../../../electron/services/noted-makings.ts";

// make-in-child.ts SETTINGS DIR: makes the sample there, and says a line for each thing it tells.

const [settings, dir] = process.argv.slice(2);
if (settings === undefined || dir === undefined) throw new Error("no folder is named");
const make = { holds: "sample", pack: null } as const;
const onProgress = (told: object): void => void process.stdout.write(`${JSON.stringify(told)}\n`);
await notingMaking(settings, dir, () => makeInThread({ dir, program: "测试程序", make }, { onProgress }));
