import { type FactsFile, fileOf, type NamedFile } from "./file-types.ts";
import { ready } from "./ready-subjects.ts";
import { KINDS, SUGGESTED } from "./vocabulary.ts";

const work = { kind: "work", id: "w1", claimYear: 2026 };

function left(file: FactsFile, key: keyof FactsFile): FactsFile {
  const { [key]: _gone, ...rest } = file;
  return rest as FactsFile;
}

/** Files that look odd and are accepted all the same. */
export function unusualFiles(): readonly NamedFile[] {
  const plain = fileOf([work], SUGGESTED);
  const foreign = KINDS.map((kind) => ({ ...ready("work", "same"), kind }));
  return [
    { name: "no subject", file: fileOf([], SUGGESTED) },
    { name: "issuedOn left out", file: left(plain, "issuedOn") },
    { name: "choices left out", file: left(plain, "choices") },
    { name: "a subject with nothing but its name", file: plain },
    { name: "the same id in every kind, with what belongs to others", file: fileOf(foreign, SUGGESTED) },
    {
      name: "one enterprise in two claim years",
      file: fileOf(
        [2027, 2026].map((claimYear) => ({ kind: "enterprise", id: "e1", claimYear })),
        SUGGESTED,
      ),
    },
    {
      name: "money without decimals, with one, and past any float",
      file: fileOf(
        [
          {
            ...ready("work", "w1"),
            facts: { approved_investment: "98765432109876543210.99", broadcast_revenue_sum: "2000000" },
            spend: { venue: "0", set: "100000.5", costume: "9007199254740993.01", ai_compute: "0.0" },
          },
          { ...ready("project", "p1"), spend: { rd_labour: "4999999", rd_equip: "0.9", other: "0.09" } },
        ],
        SUGGESTED,
      ),
    },
    { name: "nothing spent", file: fileOf([{ ...ready("work", "w1"), spend: {} }], SUGGESTED) },
    {
      name: "issued on a 29 February",
      file: fileOf([work], SUGGESTED, { issuedOn: "2024-02-29", asOf: "2024-02-29" }),
    },
  ];
}
