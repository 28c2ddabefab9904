import { choicesNeeded } from "./choices-needed.ts";
import type { FactDeclaration } from "./declarations.ts";
import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";
import { repeated } from "./repeated.ts";

const known = (ids: readonly string[]): ((id: string) => boolean) => {
  const all = new Set(ids);
  return (id) => all.has(id);
};

/** Documents of the applicant that no profile asks for, and such as are asked for but not declared. */
function wrongMaterials(pack: Pack): readonly PackProblem[] {
  const isMaterial = known(pack.materials.map(({ id }) => id));
  const asked = pack.profiles.flatMap(({ materials }, index) =>
    materials.map(({ material }) => ({ material, path: `profiles/${index}/materials` })),
  );
  const unknown = asked.filter(({ material }) => !isMaterial(material));
  const isAsked = known(asked.map(({ material }) => material));
  const unused = pack.materials.filter(({ id }) => !isAsked(id));
  return [
    ...unknown.map(({ material, path }) => ({ path, message: `materials 里没有 ${material}` })),
    ...unused.map(({ id }) => ({ path: "materials", message: `${id} 没有任何申报要求使用` })),
  ];
}

/** What a source can give: the type of the fact, and the kind of subject that has such records. */
const gives: Readonly<Record<FactDeclaration["source"]["gather"], Partial<Pick<FactDeclaration, "type" | "kinds">>>> = {
  revenue: { type: "money" },
  locations: { type: "count", kinds: ["work"] },
  "crew-visits": { type: "count", kinds: ["site"] },
  decision: {},
  typed: {},
};

function wrongFacts(pack: Pack): readonly PackProblem[] {
  return pack.facts.flatMap(({ type, values, kinds, source }, index) => {
    const path = `facts/${index}`;
    const given = gives[source.gather];
    return [
      ...((type === "enum") === (values !== undefined)
        ? []
        : [{ path: `${path}/values`, message: "enum 须列出取值，其他类型不列" }]),
      ...(given.type === undefined || given.type === type
        ? []
        : [{ path: `${path}/type`, message: `${source.gather} 得出的是 ${given.type}` }]),
      ...(given.kinds === undefined || kinds.every((kind) => given.kinds?.includes(kind))
        ? []
        : [{ path: `${path}/kinds`, message: `${source.gather} 只属于 ${given.kinds.join("、")}` }]),
    ];
  });
}

/** Choices that decide lines without saying so, and such as say so and decide none. */
function wrongUses(pack: Pack): readonly PackProblem[] {
  const decides = known(pack.rules.flatMap((rule) => choicesNeeded(pack, rule)));
  return pack.choices
    .map(({ id, use }, index) => ({ id, index, isWrong: decides(id) !== (use === "assessment") }))
    .filter(({ isWrong }) => isWrong)
    .map(({ id, index }) => ({
      path: `choices/${index}/use`,
      message: decides(id) ? `${id} 影响条目，应为 assessment` : `${id} 不影响任何条目，不应为 assessment`,
    }));
}

function wrongWindows(pack: Pack): readonly PackProblem[] {
  return pack.rules.flatMap(({ window }, index) => {
    if (window === undefined) return [];
    const { from, to } = window;
    const isFitting = from === null || to === null ? from !== to : from <= to;
    return isFitting ? [] : [{ path: `rules/${index}/window`, message: "日期段应有一端，且不颠倒" }];
  });
}

/** Standards of filing classes of one medium that begin on the same day, or whose classes leave gaps or overlap. */
function wrongFilingClasses(pack: Pack): readonly PackProblem[] {
  const begins = pack.filingClasses.flatMap(({ from, media }) => media.map((medium) => `${medium} ${from}`));
  const broken = pack.filingClasses.flatMap(({ classes }, index) => {
    const ends = classes.flatMap(({ below }) => below ?? []).toSorted((a, b) => Number(a - b));
    const starts = classes.flatMap(({ atLeast }) => atLeast ?? []).toSorted((a, b) => Number(a - b));
    const fits = ends.length === starts.length && ends.every((end, at) => end === starts[at]);
    return fits ? [] : [{ path: `filingClasses/${index}/classes`, message: "各类的金额应首尾相接" }];
  });
  return [...repeated(begins).map((begin) => ({ path: "filingClasses", message: `${begin} 重复` })), ...broken];
}

function repeatedIds(pack: Pack): readonly PackProblem[] {
  const lists = [
    ...pack.choices.map(({ options }, index) => ({ list: options, path: `choices/${index}/options` })),
    { list: pack.materials, path: "materials" },
    { list: pack.profiles, path: "profiles" },
    ...pack.filingClasses.map(({ classes }, index) => ({ list: classes, path: `filingClasses/${index}/classes` })),
    ...pack.profiles.map(({ materials }, index) => ({
      list: materials.map(({ material }) => ({ id: material })),
      path: `profiles/${index}/materials`,
    })),
  ];
  return lists.flatMap(({ list, path }) =>
    repeated(list.map(({ id }) => id)).map((id) => ({ path, message: `${id} 重复` })),
  );
}

/** What the schema cannot say of a single pack's declarations. */
export function checkDeclarations(pack: Pack): readonly PackProblem[] {
  return [
    ...wrongMaterials(pack),
    ...wrongFacts(pack),
    ...wrongUses(pack),
    ...wrongWindows(pack),
    ...wrongFilingClasses(pack),
    ...repeatedIds(pack),
  ];
}
