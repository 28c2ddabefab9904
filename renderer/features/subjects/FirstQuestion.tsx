import { useCallback, useState } from "react";
import type { FilingStandard, NewSubject } from "../../../shared/contract/subjects.ts";
import { parseMoney } from "../../../shared/money.ts";
import { ok } from "../../../shared/result.ts";
import type { Api } from "../../api/api.ts";
import { Field } from "../../components/Field.tsx";
import { dateOfField, fieldText } from "../../components/field-text.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { filingConsequence } from "../../strings/filing-consequence.ts";
import { classNames, mediumNames } from "../../strings/subject-words.ts";

interface Props {
  readonly api: Api;
  readonly province: string;
  readonly entered: NewSubject;
  readonly set: (part: Partial<NewSubject>) => void;
}

const answers = { unknown: "尚不清楚", yes: "已备案", no: "没有备案" };

/** Is the work filed in the province, and of which class: what everything else hangs on. */
export function FirstQuestion({ api, province, entered, set }: Props) {
  const [investment, setInvestment] = useState("");
  const standard = useStandard(api, entered, investment);
  const consequence = filingConsequence(entered.filedInProvince, entered.class, province);
  return (
    <>
      <div className="fields">
        <Field
          label={`是否在${province}备案立项`}
          form={{ kind: "choice", options: answers }}
          value={entered.filedInProvince}
          onChange={(answer) => set({ filedInProvince: answer as NewSubject["filedInProvince"] })}
        />
        <Field
          label="制作方式"
          form={{ kind: "choice", options: mediumNames }}
          value={entered.medium}
          onChange={(medium) => set({ medium: medium as NewSubject["medium"] })}
        />
        <Field
          label="备案或开拍日期"
          form={{ kind: "date" }}
          value={fieldText(entered.classOn)}
          onChange={(day) => set({ classOn: dateOfField(day) })}
          hint="分类按当天施行的标准"
        />
        <Field
          label="投资额（元，仅用于判断分类）"
          form={{ kind: "text" }}
          value={investment}
          onChange={setInvestment}
          hint="可写 35万元；不会存入记录"
        />
        <Field
          label="备案分类"
          form={{ kind: "choice", options: classNames }}
          value={entered.class}
          onChange={(chosen) => set({ class: chosen as NewSubject["class"] })}
        />
      </div>
      {standard !== null && <Standard standard={standard} />}
      {consequence !== null && (
        <p role="status" className="consequence">
          {consequence}
        </p>
      )}
    </>
  );
}

/** The standard for what is entered so far; null until medium and day are known. */
function useStandard(api: Api, { medium, classOn }: NewSubject, investment: string): FilingStandard | null {
  const ask = useCallback(async () => {
    if (classOn === null) return ok(null);
    const parsed = parseMoney(investment);
    return api.call("subjects.classify", { medium, on: classOn, investment: parsed.ok ? parsed.value : null });
  }, [api, medium, classOn, investment]);
  const [loaded] = useLoaded<FilingStandard | null>(ask);
  return loaded.kind === "loaded" ? loaded.value : null;
}

function Standard({ standard }: { readonly standard: FilingStandard }) {
  return (
    <div role="status">
      <p className="quiet">当天的标准：{standard.source}</p>
      <ul>
        {standard.classes.map(({ id, title, filing }) => (
          <li key={id}>
            {id === standard.suggested ? <strong>{title}（按这一投资额）</strong> : title}：{filing}
          </li>
        ))}
      </ul>
    </div>
  );
}
