import { useState } from "react";
import { studioTarget } from "../../../shared/contract/target.ts";
import type { Studio } from "../../../shared/model/studio.ts";
import { Field } from "../../components/Field.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { targetMark } from "../../components/page.ts";
import { rolesOfText, studioRemarks } from "./studio-view.ts";

/** What a part of the form edits. */
export interface StudioPart {
  readonly studio: Studio;
  readonly onChange: (studio: Studio) => void;
}

const taxpayers = { unknown: "未填", general: "一般纳税人", small: "小规模纳税人" };
const text = { kind: "text" } as const;

/** The enterprise as on its business licence. */
export function CompanyFields({ studio, onChange }: StudioPart) {
  const set = (part: Partial<Studio>): void => onChange({ ...studio, ...part });
  const remarks = studioRemarks(studio);
  return (
    <section aria-labelledby="company" {...targetMark(studioTarget("company"))}>
      <h2 id="company">单位</h2>
      <div className="fields">
        <Field label="单位名称（全称）" form={text} value={studio.name} onChange={(name) => set({ name })} />
        <Field
          label="统一社会信用代码"
          form={text}
          value={studio.creditCode}
          onChange={(creditCode) => set({ creditCode })}
          remarks={remarks.creditCode}
        />
        <Field label="注册地址" form={text} value={studio.address} onChange={(address) => set({ address })} />
        <Field
          label="成立日期"
          form={{ kind: "date" }}
          value={fieldText(studio.establishedOn)}
          onChange={(day) => set({ establishedOn: dateOfField(day) })}
        />
        <Field
          label="注册资本"
          form={text}
          value={studio.registeredCapital}
          onChange={(registeredCapital) => set({ registeredCapital })}
          hint="按营业执照填写，如 1000万元人民币"
        />
        <Field
          label="纳税人类型"
          form={{ kind: "choice", options: taxpayers }}
          value={studio.taxpayerKind}
          onChange={(kind) => set({ taxpayerKind: kind as Studio["taxpayerKind"] })}
        />
        <Field
          label="法定代表人"
          form={text}
          value={studio.legalRepresentative}
          onChange={(legalRepresentative) => set({ legalRepresentative })}
        />
        <RolesField roles={studio.roles} onChange={(roles) => set({ roles })} />
        <Field
          label="主营业务"
          form={{ kind: "lines" }}
          value={studio.businessScope}
          onChange={(businessScope) => set({ businessScope })}
        />
      </div>
    </section>
  );
}

interface RolesProps {
  readonly roles: readonly string[];
  readonly onChange: (roles: readonly string[]) => void;
}

// Keeps what is typed: a separator just typed names no role yet and would vanish.
function RolesField({ roles, onChange }: RolesProps) {
  const [typed, setTyped] = useState(roles.join("、"));
  const shown = rolesOfText(typed).join("、") === roles.join("、") ? typed : roles.join("、");
  const change = (next: string): void => {
    setTyped(next);
    onChange(rolesOfText(next));
  };
  return <Field label="申报身份" form={text} value={shown} onChange={change} hint="如 制作机构、第一出品方" />;
}
