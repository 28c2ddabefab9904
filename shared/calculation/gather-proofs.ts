import type { Finding } from "../finding.ts";
import type { Evidence } from "../model/evidence.ts";
import { type Subject, subjectKey } from "../model/subject.ts";
import type { GatherTerms } from "./gather-terms.ts";

/** The proofs of a subject: kinds on file, kinds known not to exist, and the evidence each rests on. */
export interface GatheredProofs {
  readonly onFile: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  readonly byKind: ReadonlyMap<string, readonly Evidence[]>;
  readonly findings: readonly Finding[];
}

const isOnFile = ({ state, sha256 }: Evidence): boolean => state === "on-file" && sha256 !== null;

/** A proof that is noted without its file cannot be shown to anybody: it stays unknown. */
function withoutFile(records: readonly Evidence[]): readonly Finding[] {
  return records
    .filter(({ state, sha256 }) => state === "on-file" && sha256 === null)
    .map(({ id, title }) => ({ code: "evidence-without-file", severity: "warning", field: id, detail: { title } }));
}

/** What evidence says of a subject. A kind both on file and recorded as not existing is left unknown, with an error. */
export function gatherProofs(subject: Subject, { records, pack }: GatherTerms): GatheredProofs {
  const key = subjectKey(subject);
  const kinds = new Set(pack.evidence.map(({ id }) => id));
  const own = records.evidence.filter((item) => item.subject === key && kinds.has(item.kind));
  const onFile = new Set(own.filter(isOnFile).map(({ kind }) => kind));
  const absent = new Set(own.filter(({ state }) => state === "absent").map(({ kind }) => kind));
  const both = [...onFile].filter((kind) => absent.has(kind));
  for (const kind of both) {
    onFile.delete(kind);
    absent.delete(kind);
  }
  const contradictions = both.map(
    (kind): Finding => ({ code: "evidence-both-ways", severity: "error", field: key, detail: { kind } }),
  );
  return {
    onFile,
    absent,
    byKind: Map.groupBy(own, ({ kind }) => kind),
    findings: [...withoutFile(own), ...contradictions],
  };
}
