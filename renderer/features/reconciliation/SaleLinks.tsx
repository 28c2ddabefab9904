import { Button } from "antd";
import type { ChainView, SaleLinkItem } from "../../../shared/contract/chain.ts";
import { formatYuan } from "../../../shared/money.ts";
import type { Api } from "../../api/api.ts";
import type { BooksList } from "../../components/use-books-list.ts";

interface Props {
  readonly api: Api;
  readonly list: BooksList<ChainView>;
  readonly view: ChainView;
}

const pairOf = ({ revenue, invoice }: SaleLinkItem) => ({ revenue, invoice });

const said = ({ platform, period, subject, net, number, buyer }: SaleLinkItem): string =>
  `${platform} ${period} ${subject}${net === null ? "" : ` 净额 ${formatYuan(net)} 元`} ↔ 发票 ${number} ${buyer}`;

/** Sale invoices that seem to stand for settlements: taken together or one by one, or refused; what was refused can be taken back. */
export function SaleLinks({ api, list, view: { proposedLinks, refusedLinks } }: Props) {
  const take = (links: readonly SaleLinkItem[]) =>
    list.act(() => api.call("chain.accept-links", { links: links.map(pairOf) }));
  const refuse = (link: SaleLinkItem) => list.act(() => api.call("chain.refuse-link", pairOf(link)));
  const takeBack = (link: string) => list.act(() => api.call("chain.detach", { links: [link] }));
  return (
    <>
      {proposedLinks.length > 0 && (
        <section aria-label="待确认的结算与发票">
          <p>
            有 {proposedLinks.length} 张销项发票看来是给结算单开的。{" "}
            <Button disabled={list.isBusy} onClick={() => take(proposedLinks)}>
              确认这 {proposedLinks.length} 个对应
            </Button>
          </p>
          <ul className="sale-links">
            {proposedLinks.map((link) => (
              <li key={`${link.revenue} ${link.invoice}`}>
                <span>{said(link)}</span>
                <Button
                  size="small"
                  disabled={list.isBusy}
                  aria-label={`确认 ${said(link)}`}
                  onClick={() => take([link])}
                >
                  确认
                </Button>
                <Button
                  size="small"
                  disabled={list.isBusy}
                  aria-label={`不是这张 ${said(link)}`}
                  onClick={() => refuse(link)}
                >
                  不是这张
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {refusedLinks.length > 0 && (
        <details>
          <summary>记为“不是这张”的 {refusedLinks.length} 个</summary>
          <ul className="sale-links">
            {refusedLinks.map((link) => (
              <li key={link.link}>
                <span>{said(link)}</span>
                <Button
                  size="small"
                  disabled={list.isBusy}
                  aria-label={`收回 ${said(link)}`}
                  onClick={() => takeBack(link.link)}
                >
                  收回
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
