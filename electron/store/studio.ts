import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { type Licence, type Studio, studioSchema } from "../../shared/model/studio.ts";
import { childRowsOf } from "./child-rows.ts";
import { textColumn } from "./columns.ts";
import type { SingleRecord } from "./policy-use.ts";
import { decoder } from "./record-table.ts";
import { rowsOf } from "./rows.ts";
import type { Sql } from "./sql.ts";

/** The applicant before anything is filled in. */
export const emptyStudio: Studio = {
  name: "",
  creditCode: "",
  address: "",
  establishedOn: null,
  registeredCapital: "",
  businessScope: "",
  taxpayerKind: "unknown",
  legalRepresentative: "",
  contact: { name: "", phone: "", email: "" },
  bankAccount: { accountName: "", bankName: "", number: "", unionNumber: "" },
  licences: [],
  roles: [],
};

/** The applicant (申报单位) with licences and roles. */
export function studioRecord(sql: Sql): SingleRecord<Studio> {
  const tables = studioTables(sql);
  const decode = decoder(studioSchema, "studio");
  const find = (): Studio | null => {
    const head = tables.heads.all()[0];
    if (head === undefined) return null;
    const roles = tables.roles.of(only).map(({ role }) => role);
    const studio = decode({ ...headToStudio(head), licences: tables.licences.of(only), roles });
    return isDeepStrictEqual(studio, emptyStudio) ? null : studio; // nothing filled in is the same as nothing there
  };
  return {
    get: () => find() ?? emptyStudio,
    find,
    clear: () => void tables.heads.remove(only),
    save: (studio) => {
      const form = z.encode(studioSchema, studio);
      tables.heads.save(studioToHead(form));
      tables.licences.replace(only, form.licences);
      tables.roles.replace(
        only,
        form.roles.map((role) => ({ role })),
      );
    },
  };
}

type Head = ReturnType<typeof studioToHead>;

const only = "studio";

function studioToHead({ contact, bankAccount, licences: _licences, roles: _roles, ...plain }: Studio) {
  return {
    id: only,
    ...plain,
    contactName: contact.name,
    contactPhone: contact.phone,
    contactEmail: contact.email,
    bankAccountName: bankAccount.accountName,
    bankName: bankAccount.bankName,
    bankAccountNumber: bankAccount.number,
    bankUnionNumber: bankAccount.unionNumber,
  };
}

function headToStudio(head: Head) {
  const { id: _id, contactName, contactPhone, contactEmail, ...rest } = head;
  const { bankAccountName, bankName, bankAccountNumber, bankUnionNumber, ...plain } = rest;
  return {
    ...plain,
    contact: { name: contactName, phone: contactPhone, email: contactEmail },
    bankAccount: {
      accountName: bankAccountName,
      bankName,
      number: bankAccountNumber,
      unionNumber: bankUnionNumber,
    },
  };
}

const studioTables = (sql: Sql) => ({
  heads: rowsOf<Head>(sql, { table: "studio", key: "id", order: "id", columns: headColumns }),
  licences: childRowsOf<Licence>(sql, { table: "studio_licences", parent: "studio", columns: licenceColumns }),
  roles: childRowsOf<{ role: string }>(sql, {
    table: "studio_roles",
    parent: "studio",
    columns: { role: textColumn("role") },
  }),
});

const headColumns = {
  id: textColumn<string>("id"),
  name: textColumn<string>("name"),
  creditCode: textColumn<string>("credit_code"),
  address: textColumn<string>("address"),
  establishedOn: textColumn<Studio["establishedOn"]>("established_on"),
  registeredCapital: textColumn<string>("registered_capital"),
  businessScope: textColumn<string>("business_scope"),
  taxpayerKind: textColumn<Studio["taxpayerKind"]>("taxpayer_kind"),
  legalRepresentative: textColumn<string>("legal_representative"),
  contactName: textColumn<string>("contact_name"),
  contactPhone: textColumn<string>("contact_phone"),
  contactEmail: textColumn<string>("contact_email"),
  bankAccountName: textColumn<string>("bank_account_name"),
  bankName: textColumn<string>("bank_name"),
  bankAccountNumber: textColumn<string>("bank_account_number"),
  bankUnionNumber: textColumn<string>("bank_union_number"),
};

const licenceColumns = {
  kind: textColumn<string>("kind"),
  number: textColumn<string>("number"),
  issuedOn: textColumn<Licence["issuedOn"]>("issued_on"),
  validTo: textColumn<Licence["validTo"]>("valid_to"),
};
