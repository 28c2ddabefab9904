import { Button } from "antd";
import { useCallback, useState } from "react";
import type { ChainDetail, ChainItem, ChainJoint, ChainView } from "../../../shared/contract/chain.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";
import { useLoaded } from "../../components/use-loaded.ts";
import { WhenLoaded } from "../../components/WhenLoaded.tsx";
import { AttachForm } from "./AttachForm.tsx";
import { type JointName, jointEnds, jointNames, jointText, viaNames } from "./chain-view.ts";
import { PaperForm } from "./PaperForm.tsx";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
  readonly item: ChainItem;
  readonly marked: ReadonlySet<string>;
}

/** The chain of one invoice, joint by joint, with the ways to mend it; what is attached is attached to all marked ones. */
export function ChainPane(props: Props) {
  const { api, view, item } = props;
  // Asked anew when the chains have changed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is the reason to ask again
  const ask = useCallback(() => api.call("chain.show", { invoice: item.id }), [api, item.id, view]);
  const [loaded] = useLoaded(ask);
  return (
    <section className="match-detail" aria-label="这张发票的链条">
      <WhenLoaded loaded={loaded} waiting="正在查这张发票…">
        {(detail) => <Chain {...props} detail={detail} />}
      </WhenLoaded>
    </section>
  );
}

type ChainProps = Props & { readonly detail: ChainDetail };

function Chain({ detail, ...props }: ChainProps) {
  const joints: readonly JointName[] = ["budget", "contract", "payment", "acceptance"];
  return (
    <>
      <p>
        <strong>{detail.party}</strong> {detail.number} <span className="money">{formatYuan(detail.amount)} 元</span>
      </p>
      {detail.vouchers !== "" && (
        <p>
          <strong>记账凭证</strong> {detail.vouchers}
        </p>
      )}
      {joints.map((name) => (
        <JointSection key={name} {...props} detail={detail} name={name} joint={detail[name]} />
      ))}
    </>
  );
}

interface JointProps extends ChainProps {
  readonly name: JointName;
  readonly joint: ChainJoint;
}

function JointSection({ api, list, view, item, marked, detail, name, joint }: JointProps) {
  const [isOpen, setIsOpen] = useState<boolean>(false);
  const invoices = marked.size > 0 ? [...marked] : [item.id];
  const detach = (link: string) => list.act(() => api.call("chain.detach", { links: [link] }));
  const close = () => setIsOpen(false);
  return (
    <section className="joint" aria-label={jointNames[name]}>
      <p>
        <strong>{jointNames[name]}</strong> <span className="quiet money">{jointText(joint)}</span>{" "}
        {name !== "payment" && (
          <Button size="small" onClick={() => setIsOpen(!isOpen)}>
            {isOpen ? "收起" : "对应…"}
          </Button>
        )}
      </p>
      <ul className="rests">
        {joint.papers.map(({ link, title, amount, via }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one paper may stand twice, and rows hold no state
          <li key={index}>
            {title} {viaNames[via]} <span className="money">{formatYuan(amount)} 元</span>{" "}
            {link !== null && (
              <Button size="small" type="text" disabled={list.isBusy} onClick={() => detach(link)}>
                解除
              </Button>
            )}
          </li>
        ))}
      </ul>
      {name !== "payment" && isOpen && (
        <>
          <AttachForm {...{ api, list, view, invoices, close }} end={jointEnds[name]} party={detail.party} />
          {name !== "budget" && (
            <details>
              <summary>登记新的{jointNames[name]}</summary>
              <PaperForm {...{ api, list, view, invoices }} end={name} party={detail.party} done={close} />
            </details>
          )}
        </>
      )}
    </section>
  );
}
