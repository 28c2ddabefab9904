import type { Finding } from "../../shared/finding.ts";
import type { Records } from "../../shared/model/records.ts";
import { subjectKey } from "../../shared/model/subject.ts";
import type { Pack } from "../../shared/policy/pack.ts";
import { subjectTitle } from "../../shared/wording/subject-title.ts";
import { evidenceKinds } from "./evidence/list-evidence.ts";

/** What the ids of a finding stand for. */
interface Named {
  readonly records: Records;
  readonly pack: Pack;
}

/** A finding of the calculation with the names that people know in the place of ids; what is no id stays as it is. */
export function namedFinding(finding: Finding, named: Named): Finding {
  const { field, detail } = finding;
  const names = new Map([...recordNames(named), ...termNames(named)]);
  const nameOf = (text: string): string => names.get(text) ?? text;
  const details = Object.entries(detail ?? {}).map(([name, text]) => [name, nameOf(text)] as const);
  return {
    ...finding,
    field: field === null ? null : nameOf(field),
    ...(detail && { detail: Object.fromEntries(details) }),
  };
}

const recordNames = ({ records }: Named): readonly (readonly [string, string])[] => {
  const subjects = new Map<string, string>(records.subjects.map((one) => [subjectKey(one), `“${subjectTitle(one)}”`]));
  const nameOf = (key: string): string => subjects.get(key) ?? key;
  return [
    ...subjects,
    ...records.revenues.map(
      ({ id, subject, platform, from }) =>
        [id, `${nameOf(subject)}${[platform, from?.slice(0, 7)].filter((part) => part).join(" ")}`] as const,
    ),
    ...records.decisions.map(({ id, subject }) => [id, nameOf(subject)] as const),
  ];
};

const termNames = ({ pack }: Named): readonly (readonly [string, string])[] =>
  [...pack.categories, ...evidenceKinds(pack)].map(({ id, title }) => [id, `“${title}”`] as const);
