import { z } from "zod";

const chinese = z.locales.zhCN().localeError;

type Nested = z.core.$ZodIssue;

/** Whether a branch of a union is of another form altogether: text where an object was written, or the other way round. */
const isOfAnotherForm = (branch: readonly Nested[]): boolean =>
  branch.length === 1 && branch[0]?.code === "invalid_type" && branch[0].path.length === 0;

/** What is wrong in the branches that come nearest to what was written, each with its place within. */
function unionText(branches: readonly (readonly Nested[])[]): string | null {
  const meant = branches.filter((branch) => !isOfAnotherForm(branch));
  const fewest = Math.min(...meant.map((branch) => branch.length));
  const nearest = meant.filter((branch) => branch.length === fewest);
  const said = nearest.flatMap((branch) =>
    branch.map(({ path, message }) => (path.length === 0 ? message : `${path.join("/")}：${message}`)),
  );
  return said.length === 0 ? null : [...new Set(said)].join("；或 ");
}

/** What is wrong at a place of a pack, in Chinese; `z.safeParse` takes it as its error map. */
export const issueText: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === "unrecognized_keys") return `不认识的键：${issue.keys.join("、")}`;
  const union = issue.code === "invalid_union" ? unionText(issue.errors) : null;
  return union ?? chinese(issue);
};
