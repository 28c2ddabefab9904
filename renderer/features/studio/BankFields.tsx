import { studioTarget } from "../../../shared/contract/target.ts";
import { Field } from "../../components/Field.tsx";
import { targetMark } from "../../components/page.ts";
import type { StudioPart } from "./CompanyFields.tsx";
import { studioRemarks } from "./studio-view.ts";

const text = { kind: "text" } as const;

/** Whom the authority may call, and the account that support is paid to. */
export function BankFields({ studio, onChange }: StudioPart) {
  const { contact, bankAccount: account } = studio;
  const setContact = (part: Partial<typeof contact>): void => onChange({ ...studio, contact: { ...contact, ...part } });
  const setAccount = (part: Partial<typeof account>): void =>
    onChange({ ...studio, bankAccount: { ...account, ...part } });
  const remarks = studioRemarks(studio);
  return (
    <section aria-labelledby="contact" {...targetMark(studioTarget("contact"))}>
      <h2 id="contact">联系人与收款账户</h2>
      <div className="fields">
        <Field label="联系人" form={text} value={contact.name} onChange={(name) => setContact({ name })} />
        <Field label="联系电话" form={text} value={contact.phone} onChange={(phone) => setContact({ phone })} />
        <Field label="电子邮箱" form={text} value={contact.email} onChange={(email) => setContact({ email })} />
        <Field
          label="账户名称"
          form={text}
          value={account.accountName}
          onChange={(accountName) => setAccount({ accountName })}
        />
        <Field label="开户行" form={text} value={account.bankName} onChange={(bankName) => setAccount({ bankName })} />
        <Field
          label="银行账号"
          form={text}
          value={account.number}
          onChange={(number) => setAccount({ number })}
          remarks={remarks.accountNumber}
        />
        <Field
          label="联行号"
          form={text}
          value={account.unionNumber}
          onChange={(unionNumber) => setAccount({ unionNumber })}
          remarks={remarks.unionNumber}
        />
      </div>
    </section>
  );
}
