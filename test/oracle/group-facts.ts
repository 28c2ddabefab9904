import { wan, yuan } from "./amounts.ts";
import { combinations } from "./combinations.ts";
import { fileOf, type NamedFile, type SubjectEntry } from "./file-types.ts";
import { ready, withFacts, withProofs, withSpend } from "./ready-subjects.ts";
import { RULE_CHOICES, SUGGESTED } from "./vocabulary.ts";

const STATES = ["yes", "no", "unknown"] as const;

function workOf(id: string, year: number, by: bigint): SubjectEntry {
  const work = withFacts(ready("work", id, year), { approved_investment: yuan(wan(100n) + by) });
  return withSpend(work, { ai_compute: yuan(wan(50n) + by), translation: yuan(wan(20n) + by) });
}

/** Works of two claim years around the cap of a year: full lines, then one that fills or passes it by a little. */
function worksAroundTheYear(): readonly NamedFile[] {
  const axes = {
    full: [2, 3, 4, 5],
    by: [-10n, -5n, 0n, 5n, 10n],
    state: STATES,
    art11_cap: RULE_CHOICES.art11_cap,
  };
  return combinations(axes).map(({ full, by, state, art11_cap }) => {
    const proofs = { ai_proof: state, invest_approved: state, transl_contract: state };
    const works = [2027, 2026].flatMap((year) => [
      ...Array.from({ length: full }, (_, at) => workOf(`w${year}-${at}`, year, 0n)),
      withProofs(workOf(`last${year}`, year, by), proofs),
    ]);
    const name = `${full} works a year and one ${state} ${by}, ${art11_cap}`;
    return { name, file: fileOf(works, { ...SUGGESTED, art11_cap }) };
  });
}

/** The enterprise in one to three claim years: once, year by year, or link by link. */
function enterpriseYears(): readonly NamedFile[] {
  const axes = {
    art12_cap: RULE_CHOICES.art12_cap,
    years: [[2026], [2027, 2026], [2028, 2026, 2027]],
    spent: [wan(33n), wan(49n), wan(50n), wan(100n), wan(101n)],
    proof: ["chain_contract", "own_channel"],
    state: STATES,
  };
  return combinations(axes).map(({ art12_cap, years, spent, proof, state }) => {
    const spend = { intl_location: yuan(spent), intl_channel: yuan(5n) };
    const subjects = years.map((year, at) => {
      const one = withSpend(ready("enterprise", "e1", year), spend);
      return at === 0 ? withProofs(one, { [proof]: state }) : one;
    });
    const name = `enterprise ${years.join(" ")}: ${spent} fen, ${proof} ${state}, ${art12_cap}`;
    return { name, file: fileOf(subjects, { ...SUGGESTED, art12_cap }) };
  });
}

const COUPLES = [
  { kind: "work", one: "cctv_first", other: "satellite_first", choice: "art4_tv" },
  { kind: "work", one: "wjj_province", other: "nrta_list", choice: "art3_4_wjj" },
  { kind: "base", one: "base_national", other: "base_province", choice: "art7_stack" },
] as const;

/** Both, one or none of a pair, each yes, no or unknown, under both options, with 0 to 2 selections. */
function pairs(): readonly NamedFile[] {
  const axes = { couple: COUPLES, at: [0, 1], first: STATES, second: STATES, selections: [0, 1, 2] };
  const points = combinations({ ...axes, art4_multi: RULE_CHOICES.art4_multi });
  return points.map(({ couple, at, first, second, selections, art4_multi }) => {
    const { kind, one, other, choice } = couple;
    const option = RULE_CHOICES[choice][at] ?? "";
    const whole = withFacts(ready(kind, "one"), { nrta_selections: selections });
    const subject = withProofs(whole, { [one]: first, [other]: second });
    const subjects = [subject, { ...subject, id: "two", claimYear: 2027 }, ready("enterprise", "one")];
    return {
      name: `${one} ${first}, ${other} ${second}, ${choice}=${option}, ${art4_multi} ${selections}`,
      file: fileOf(subjects, { ...SUGGESTED, [choice]: option, art4_multi }),
    };
  });
}

/** Boundary cases of what several lines share: caps over a year or an enterprise, and pairs. */
export function groupFiles(): readonly NamedFile[] {
  return [...worksAroundTheYear(), ...enterpriseYears(), ...pairs()];
}
