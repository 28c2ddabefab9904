import { createReadStream } from "node:fs";
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { assess } from "../../shared/calculation/assess.ts";
import type { Assessment } from "../../shared/calculation/assessment.ts";
import { assessmentToJson } from "../../shared/calculation/assessment-to-json.ts";
import { type FactsProblem, parseFacts } from "../../shared/calculation/parse-facts.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { sayFinding } from "../../shared/wording/say-finding.ts";
import { findPack, onlyPolicy } from "../services/policy-packs.ts";
import { bareLine, groupLine, totalLines } from "./say-assessment.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** The pack that a facts file names, as far as it can be read; its strict reader judges the rest. */
function packNamedIn(text: string): string | null {
  try {
    const named: unknown = (JSON.parse(text) as { readonly pack?: unknown } | null)?.pack;
    return typeof named === "string" ? named : null;
  } catch {
    return null; // parseFacts says what is wrong with the JSON
  }
}

/** Assesses the text of a facts file; `packs` keeps the packs that were loaded, since a batch names one thousands of times. */
async function assessText(
  text: string,
  packs: Map<string, ReturnType<typeof findPack>>,
): Promise<Result<Assessment, FactsProblem>> {
  const id = packNamedIn(text) ?? (await onlyPolicy()) ?? "";
  const loading = packs.get(id) ?? findPack(id);
  packs.set(id, loading);
  const pack = await loading;
  if (!pack.ok) return err({ path: "pack", message: pack.error[0]?.message ?? id });
  const facts = parseFacts(text, pack.value);
  return facts.ok ? ok(assess(facts.value, pack.value)) : facts;
}

const refusal = ({ path, message }: FactsProblem): string => (path === "" ? message : `${path}：${message}`);

/** Assesses one facts file; a refused one is named with the path of what does not fit. */
export async function assessFactsFile(path: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) {
    terminal.note(`读不到 ${path}，请核对路径。`);
    return 2;
  }
  const assessment = await assessText(text, new Map());
  if (!assessment.ok) {
    terminal.note(`${path} 没有测算。${refusal(assessment.error)}。请改正后再试。`);
    return 2;
  }
  const { lines, groups, totals, findings } = assessment.value;
  if (json) terminal.out(JSON.stringify(assessmentToJson(assessment.value), null, 2));
  else
    for (const line of [
      ...lines.map(bareLine),
      ...groups.map(groupLine),
      ...totalLines(totals),
      ...findings.map(sayFinding),
    ])
      terminal.out(line);
  return 0;
}

/** Assesses a facts file a line, one assessment or one refusal a line in the same order; empty lines at the end are passed over. */
export async function assessBatch(path: string, terminal: Terminal): Promise<ExitCode> {
  const stream = createReadStream(path, "utf8");
  const opened = await new Promise<boolean>((settle) => {
    stream.once("open", () => settle(true));
    stream.once("error", () => settle(false));
  });
  if (!opened) {
    terminal.note(`读不到 ${path}，请核对路径。`);
    return 2;
  }
  const packs = new Map<string, ReturnType<typeof findPack>>();
  let refused = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === "") continue;
    const assessment = await assessText(line, packs);
    if (!assessment.ok) refused += 1;
    terminal.out(JSON.stringify(assessment.ok ? assessmentToJson(assessment.value) : { error: assessment.error }));
  }
  if (refused > 0) terminal.note(`有 ${refused} 行没有测算，原因见各行的 error。`);
  return refused > 0 ? 1 : 0;
}
