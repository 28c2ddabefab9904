import { describe, expect, it } from "vitest";
import {
  licenceRemarks,
  missingOfStudio,
  rolesOfText,
  studioRemarks,
} from "../../../../renderer/features/studio/studio-view.ts";
import { withCreditCodeCheckDigit } from "../../../../shared/identity/credit-code.ts";
import type { Studio } from "../../../../shared/model/studio.ts";

const studio: Studio = {
  ...{ name: "", creditCode: "", address: "", establishedOn: null, registeredCapital: "", businessScope: "" },
  ...{ taxpayerKind: "unknown", legalRepresentative: "", licences: [], roles: [] },
  contact: { name: "", phone: "", email: "" },
  bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
};

describe("the applicant form", () => {
  it("remarks on a mistyped code in a sentence and on nothing empty or right", () => {
    const creditCode = withCreditCodeCheckDigit("91210102MA0TEXT00");
    expect(studioRemarks(studio)).toEqual({ creditCode: [], accountNumber: [], unionNumber: [] });
    const short = studioRemarks({ ...studio, creditCode: "9121" });
    expect(short.creditCode.join()).toContain("18 位");
    expect(studioRemarks({ ...studio, creditCode }).creditCode).toEqual([]);
    const union = studioRemarks({ ...studio, bankAccount: { ...studio.bankAccount, unionNumber: "12" } });
    expect(union.unionNumber.join()).toContain("12 位");
  });

  it("looks only at production licences' numbers", () => {
    const licence = { number: "9", issuedOn: null, validTo: null };
    expect(licenceRemarks({ ...licence, kind: "营业执照" })).toEqual([]);
    expect(licenceRemarks({ ...licence, kind: "广播电视节目制作经营许可证" })).toHaveLength(1);
  });

  it("reads roles from a line and drops empty ones", () => {
    expect(rolesOfText("制作机构、 第一出品方，、")).toEqual(["制作机构", "第一出品方"]);
    expect(rolesOfText("")).toEqual([]);
  });

  it("names what is still empty, blanks included", () => {
    expect(missingOfStudio({ ...studio, name: "  " })).toContain("单位名称");
    expect(missingOfStudio({ ...studio, name: "甲公司" })).not.toContain("单位名称");
  });
});
