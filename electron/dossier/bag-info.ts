import type { LocalDate } from "../../shared/dates.ts";

/** What the package says about itself in bag-info.txt; null leaves a line out. */
export interface PackageInfo {
  readonly baggingDate: LocalDate;
  /** Name and version of this tool. */
  readonly softwareAgent: string;
  readonly sourceOrganization: string | null;
  readonly externalDescription: string | null;
  readonly externalIdentifier?: string | null;
}

/** A line of bag-info.txt. */
export interface BagInfoField {
  readonly label: string;
  readonly value: string;
}

/** The label that marks a package of this tool, and the version of its form. */
export const markLabel = "Shenbao-Package-Version";
export const markVersion = "1";

/** The fields of our bag-info.txt in their fixed order; Payload-Oxum is `bytes.files`. */
export function bagInfoFields(info: PackageInfo, payloadOxum: string): readonly BagInfoField[] {
  const fields: readonly (readonly [string, string | null | undefined])[] = [
    ["Source-Organization", info.sourceOrganization],
    ["External-Description", info.externalDescription],
    ["External-Identifier", info.externalIdentifier],
    ["Bagging-Date", info.baggingDate],
    ["Payload-Oxum", payloadOxum],
    ["Bag-Software-Agent", info.softwareAgent],
    [markLabel, markVersion],
  ];
  return fields.flatMap(([label, value]) => {
    const line = oneLine(value ?? "");
    return line === "" ? [] : [{ label, value: line }];
  });
}

// Values stay on one line: RFC 8493 only recommends folding at 79 characters, and unfolding Chinese text would put spaces into it.
function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, " ").trim();
}

/** bag-info.txt as text. */
export function renderBagInfo(fields: readonly BagInfoField[]): string {
  return fields.map(({ label, value }) => `${label}: ${value}\n`).join("");
}

/** Reads any maker's bag-info.txt, joining folded lines with a space; lines without a label are given back by number. */
export function parseBagInfo(text: string): {
  readonly fields: readonly BagInfoField[];
  readonly badLines: readonly number[];
} {
  const fields: BagInfoField[] = [];
  const badLines: number[] = [];
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const previous = fields.at(-1);
    const match = /^([^\s:][^:]*?)[ \t]*:[ \t]*(.*)$/.exec(line);
    if (/^[ \t]+\S/.test(line) && previous !== undefined) {
      fields[fields.length - 1] = { label: previous.label, value: `${previous.value} ${line.trim()}` };
    } else if (match !== null) fields.push({ label: match[1] ?? "", value: (match[2] ?? "").trimEnd() });
    else if (line.trim() !== "") badLines.push(index + 1);
  }
  return { fields, badLines };
}

/** The first value of a label, compared without case as RFC 8493 asks; null when it is not there. */
export function bagInfoValue(fields: readonly BagInfoField[], label: string): string | null {
  return fields.find((field) => field.label.toLowerCase() === label.toLowerCase())?.value ?? null;
}
