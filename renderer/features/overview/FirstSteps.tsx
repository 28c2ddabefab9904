import { Button } from "antd";
import { PageLink } from "../../components/PageLink.tsx";
import type { PageProps } from "../../components/page.ts";
import { firstSteps } from "./first-steps.ts";

/** What an empty workspace teaches: four steps, each with the way to where it is done. */
export function FirstSteps({ navigate, hasPage }: Pick<PageProps<unknown>, "navigate" | "hasPage">) {
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">还没有任何记录，从这里开始</h2>
      {hasPage("first-look") && (
        <div className="panel first-look-offer">
          <p>
            <strong>先看看能不能申报</strong>
            ：回答五个问题，三分钟看到哪些条款开放、差在哪里、从今天起要留什么。不用先登记。
          </p>
          <Button type="primary" onClick={() => navigate("first-look")}>
            先看看能不能申报
          </Button>
        </div>
      )}
      <ol className="first-steps">
        {firstSteps.map(({ title, text, pages }) => (
          <li key={title} className="panel first-step">
            <h3>{title}</h3>
            <p>{text}</p>
            <PageLink pages={pages} text="去这里" label={`去这里：${title}`} navigate={navigate} hasPage={hasPage} />
          </li>
        ))}
      </ol>
      <p className="quiet">
        想先看一个填好的例子？点右上角的文件夹图标“换一个工作区，或新建”，再选“打开示例”。示例是虚构的单位，怎么改都不影响这里。
      </p>
    </section>
  );
}
