import { localDate } from "../dates.ts";
import type { Studio } from "../model/studio.ts";
import { fen } from "../money.ts";
import type { Pack } from "../policy/pack.ts";
import type { PackProblem } from "../policy/pack-problem.ts";
import { rulePaths } from "./claim-data.ts";
import { compileFormData, type FormSource } from "./compile-form-data.ts";
import { joinedPaths } from "./joined-data.ts";
import { parseMapping } from "./mapping-file.ts";

/** A file of a pack's `forms/`: the text of a mapping, and the hash of the blank beside it; null where the pack does not bring the blank. */
export interface PackFormFile {
  readonly name: string;
  readonly text: string;
  readonly blankSha256: string | null;
}

/** What is wrong with the mappings that a pack brings: their form, data that the tool has not, a blank that is another file. */
export function checkPackForms(pack: Pack, files: readonly PackFormFile[]): readonly PackProblem[] {
  const known = knownPaths(pack);
  return files.flatMap(({ name, text, blankSha256 }) => {
    const at = (place: string, message: string): PackProblem => ({ path: `forms/${name}${place}`, message });
    const mapping = parseMapping(text);
    if (!mapping.ok) return [at("", mapping.error)];
    const { fields, blank } = mapping.value;
    const unknown = fields.flatMap(({ source }, index) =>
      ("data" in source ? [source.data] : joinedPaths(source.text))
        .filter((path) => !known.has(path))
        .map((path) => at(`/fields/${index}/source`, `没有数据 ${path}`)),
    );
    const isOther = blankSha256 !== null && blankSha256 !== blank.sha256;
    return isOther ? [...unknown, at("/blank/sha256", `与文件 ${blank.fileName} 不符`)] : unknown;
  });
}

const nobody: Studio = {
  ...{ name: "", creditCode: "", address: "", establishedOn: null, registeredCapital: "", businessScope: "" },
  ...{ taxpayerKind: "unknown", legalRepresentative: "", contact: { name: "", phone: "", email: "" } },
  bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
  licences: [],
  roles: [],
};

/** Every path that a mapping for this policy may name. */
function knownPaths(pack: Pack): ReadonlySet<string> {
  const none = fen(0);
  const nothing: FormSource = {
    applicant: nobody,
    policy: { title: "", documentNumber: null, issuedOn: null, interpreter: "" },
    asOf: localDate("2000-01-01"),
    totals: { certain: none, provenCeiling: none, possible: none },
    ledger: { recorded: none, eligible: none, ineligible: none, undecided: none },
    ...{ schedule: [], claims: [], evidence: [] },
  };
  const { singles, lists } = compileFormData(nothing, [], null);
  const columns = lists.flatMap((list) => list.columns);
  return new Set([
    ...[...singles, ...columns].map(({ path }) => path),
    ...pack.rules.flatMap(({ id }) => rulePaths(id)),
  ]);
}
