import "./policy.css";
import { Alert, Tag } from "antd";
import type { PolicyPartView, PolicyView } from "../../../shared/contract/policy.ts";
import type { Api } from "../../api/api.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { deadlineTexts, headText, ruleTypeNames } from "./policy-view.ts";
import { usePolicy } from "./use-policy.ts";

/** 政策: the text of the law, with its rules and what one can do beside each article. */
export function PolicyPage({ api }: { readonly api: Api }) {
  return (
    <WhenLoaded loaded={usePolicy(api)} waiting="正在读取政策…">
      {(view) => <Policy view={view} />}
    </WhenLoaded>
  );
}

function Policy({ view }: { readonly view: PolicyView }) {
  return (
    <>
      <h2>{view.title}</h2>
      <p className="quiet">{headText(view)}</p>
      <Alert type="info" showIcon title={view.implementationNote} />
      {view.parts.map((part) => (
        <Part key={part.paragraphs[0] ?? ""} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { readonly part: PolicyPartView }) {
  const text = part.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>);
  if (part.article === null) return <div className="policy-heading">{text}</div>;
  return (
    <section className="policy-part" aria-label={`第${part.article}条`}>
      <div>{text}</div>
      <ul>
        {part.rules.map((rule) => (
          <li key={rule.id}>
            <strong>{rule.title}</strong> <Tag>{ruleTypeNames[rule.type]}</Tag>
            <q className="quiet">{rule.quote}</q>
            {rule.claimant !== null && <p className="quiet">申领：{rule.claimant}</p>}
          </li>
        ))}
        {part.measures.map((measure) => (
          <li key={measure.id}>
            <strong>{measure.title}</strong> <Tag>不发资金</Tag>
            <p>可以做：{measure.action}</p>
            {deadlineTexts(measure).map((deadline) => (
              <p key={deadline}>{deadline}</p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
