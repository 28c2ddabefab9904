import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packZip } from "../../electron/documents/pack-zip.ts";
import { resourcesFolder } from "../../electron/services/resources-folder.ts";

// What a made-up next year's version of the policy says otherwise: in the text of the law, and in the pack made from it.
const inBoth: readonly (readonly [string, string])[] = [
  ["按实际发生费用的20%给予补助", "按实际发生费用的30%给予补助"],
  ["给予补助，单部最高不超过5万元", "给予补助，单部最高不超过8万元"],
  ["给予每人最高不超过10万元奖励", "给予每人最高不超过12万元奖励"],
  ["支持作品参加国际节（展）交流，对获奖作品酌情予以奖励", "支持作品参加国际节（展）交流"],
];

const cost = (title: string, venue: string, amount: string) => ({
  title,
  subjects: [{ kind: "work", id: "w1", claimYear: 2026, evidence: ["cost_audit", "filing_cert"], spend: { venue } }],
  expect: { lines: [{ subject: "work/w1", rule: "a2_cost", status: "met", amount, base: venue, rate: "30%" }] },
});

interface Rule {
  readonly id: string;
  readonly amount: Readonly<Record<string, unknown>>;
}

const amounts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a2_cost: { rate: "30%", cap: "8万元" },
  a8_talent: { upTo: "12万元" },
};

/** The pack without what speaks of a proof that no rule asks for any more. */
const withoutFestival = (_key: string, value: unknown): unknown =>
  Array.isArray(value)
    ? value.filter((one) => one?.evidence !== "festival_award" && !["festival_award", "a11_festival"].includes(one?.id))
    : value;

function changedPack(text: string): string {
  const pack = JSON.parse(text, withoutFestival) as { readonly rules: readonly Rule[] };
  const rules = pack.rules.map((rule) => ({ ...rule, amount: { ...rule.amount, ...amounts[rule.id] } }));
  return JSON.stringify({ ...pack, packVersion: "2.0.0", issuedOn: "2027-01-15", rules }, null, 2);
}

const rewrite = (file: string, change: (text: string) => string): void =>
  writeFileSync(file, change(readFileSync(file, "utf8")));

const withChanges = (text: string): string => inBoth.reduce((all, [old, now]) => all.replaceAll(old, now), text);

/** Writes a made-up next version of the policy that ships into `folder`: one rate and two ceilings higher, one rule gone. */
export function writeNextPolicy(folder: string): void {
  mkdirSync(folder, { recursive: true });
  cpSync(join(resourcesFolder(), "policies", "cn-liaoning-microdrama"), folder, { recursive: true });
  rewrite(join(folder, "source.txt"), withChanges);
  rewrite(join(folder, "pack.json"), (text) => changedPack(withChanges(text)));
  rewrite(join(folder, "cases", "a8_talent.json"), (text) =>
    text.replaceAll('"100000.00"', '"120000.00"').replaceAll('"200000.00"', '"240000.00"'),
  );
  rmSync(join(folder, "cases", "a11_festival.json"));
  const cases = [
    cost("十万元：三万元", "100000.00", "30000.00"),
    cost("正好到上限", "266666.67", "80000.00"),
    cost("超过上限", "300000.00", "80000.00"),
  ];
  writeFileSync(join(folder, "cases", "a2_cost.json"), JSON.stringify({ rule: "a2_cost", cases }));
}

/** Writes a sound version of the policy whose many cases take some seconds to check. */
export function writeSlowPolicy(folder: string, count = 20_000): void {
  writeNextPolicy(folder);
  rewrite(join(folder, "pack.json"), (text) => text.replace('"packVersion": "2.0.0"', '"packVersion": "2.0.1"'));
  const cases = Array.from({ length: count }, (_, index) => cost(`第 ${index} 个`, "100000.00", "30000.00"));
  writeFileSync(join(folder, "cases", "a2_cost.json"), JSON.stringify({ rule: "a2_cost", cases }));
}

/** The files of a pack's folder as a ZIP, under a folder of their own as people pack them. */
export function zipOfPack(folder: string): Uint8Array {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return packZip(
    Object.fromEntries(
      names.map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [`新政策/${path.slice(folder.length + 1).replaceAll("\\", "/")}`, new Uint8Array(readFileSync(path))];
      }),
    ),
  );
}
