import { studioTarget } from "../../../shared/contract/target.ts";
import type { Licence } from "../../../shared/model/studio.ts";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { targetMark } from "../../components/page.ts";
import { type RowColumn, RowsField } from "../../components/RowsField.tsx";
import { licenceRemarks } from "./studio-view.ts";

const columns: readonly RowColumn<Licence>[] = [
  { label: "种类", form: { kind: "text" }, read: ({ kind }) => kind, write: (row, kind) => ({ ...row, kind }) },
  {
    label: "编号",
    form: { kind: "text" },
    read: ({ number }) => number,
    write: (row, number) => ({ ...row, number }),
    remarks: licenceRemarks,
  },
  {
    label: "发证日期",
    form: { kind: "date" },
    read: ({ issuedOn }) => fieldText(issuedOn),
    write: (row, text) => ({ ...row, issuedOn: dateOfField(text) }),
  },
  {
    label: "有效期至",
    form: { kind: "date" },
    read: ({ validTo }) => fieldText(validTo),
    write: (row, text) => ({ ...row, validTo: dateOfField(text) }),
  },
];

const blank = (): Licence => ({ kind: "广播电视节目制作经营许可证", number: "", issuedOn: null, validTo: null });

interface Props {
  readonly licences: readonly Licence[];
  readonly onChange: (licences: readonly Licence[]) => void;
}

/** The licences that the applicant holds. */
export function LicencesField({ licences, onChange }: Props) {
  return (
    <div {...targetMark(studioTarget("licences"))}>
      <RowsField title="证照" {...{ columns, rows: licences, blank, onChange }} />
    </div>
  );
}
