import type { Pack } from "./pack.ts";
import type { PackProblem } from "./pack-problem.ts";

const known = (ids: readonly string[]): ((id: string) => boolean) => {
  const all = new Set(ids);
  return (id) => all.has(id);
};

/** Rules whose type does not fit the form of their amount: `upTo` and `table` are ceilings, `fixed` and `slabs` are entitlements. */
function wrongTypes(pack: Pack): readonly PackProblem[] {
  return pack.rules.flatMap(({ type, amount }, index) => {
    const fits =
      "unquantified" in amount === (type === "unquantified") &&
      !(("upTo" in amount || "table" in amount) && type !== "ceiling") &&
      !(("fixed" in amount || "slabs" in amount) && type !== "entitlement");
    return fits ? [] : [{ path: `rules/${index}/type`, message: `金额的写法与类型 ${type} 不符` }];
  });
}

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

/** Caps that overlap without one holding the other: their order would decide the total. */
function crossingGroups(pack: Pack): readonly PackProblem[] {
  const sets = pack.groups.map(({ rules }) => new Set(rules));
  const crossing = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
    const shared = [...a].filter((rule) => b.has(rule)).length;
    return shared > 0 && shared < a.size && shared < b.size;
  };
  return sets.flatMap((set, index) =>
    sets.slice(0, index).some((other) => crossing(set, other))
      ? [{ path: `groups/${index}`, message: "合计上限与另一个部分重叠，应互不相交或一个包含另一个" }]
      : [],
  );
}

function wrongEnums(pack: Pack): readonly PackProblem[] {
  return pack.facts.flatMap(({ type, values }, index) =>
    (type === "enum") === (values !== undefined)
      ? []
      : [{ path: `facts/${index}/values`, message: "enum 须列出取值，其他类型不列" }],
  );
}

/** What the schema cannot say of a single pack's parts. */
export function checkDeclarations(pack: Pack): readonly PackProblem[] {
  return [...wrongTypes(pack), ...wrongMaterials(pack), ...crossingGroups(pack), ...wrongEnums(pack)];
}
