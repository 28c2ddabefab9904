import type { NewSubject } from "../../shared/contract/subjects.ts";
import type { Subject } from "../../shared/model/subject.ts";
import type { WorkDetail } from "../../shared/model/work.ts";

/** A subject with nothing recorded beyond how it was first entered; `province` is where a filed work is filed. */
export function blankSubject(entered: NewSubject, id: string, province: string): Subject {
  const { name, claimYear, costFrom, costTo } = entered;
  const common = { id, name, claimYear, costFrom, costTo, note: "" };
  switch (entered.kind) {
    case "work":
      return { kind: "work", ...common, work: blankWork(entered, province) };
    case "site":
      return { kind: "site", ...common, site: { address: "", operator: "", visits: [] } };
    case "person":
      return { kind: "person", ...common, title: "" };
    case "project":
      return { kind: "project", ...common, purpose: "" };
    default:
      return { kind: entered.kind, ...common };
  }
}

function blankWork(entered: NewSubject, province: string): WorkDetail {
  const filing = { kind: "planning", number: "", authority: "", province, issuedOn: null } as const;
  return {
    ...{ medium: entered.medium, class: entered.class, classOn: entered.classOn, orientation: "unknown" },
    ...{ episodes: null, minutes: null, synopsis: "", cast: "" },
    filings: entered.filedInProvince === "yes" ? [filing] : [],
    ...{ producers: [], locations: [], premieres: [], selections: [] },
  };
}
