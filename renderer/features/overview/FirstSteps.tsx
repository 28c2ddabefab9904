import type { PageProps } from "../../components/page.ts";
import { firstSteps } from "./first-steps.ts";
import { PageLink } from "./PageLink.tsx";

/** What an empty workspace teaches: four steps, each with the way to where it is done. */
export function FirstSteps({ navigate, hasPage }: Pick<PageProps<unknown>, "navigate" | "hasPage">) {
  return (
    <section aria-labelledby="first-steps">
      <h2 id="first-steps">还没有任何记录，从这里开始</h2>
      <ol className="first-steps">
        {firstSteps.map(({ title, text, pages }) => (
          <li key={title} className="panel first-step">
            <h3>{title}</h3>
            <p>{text}</p>
            <PageLink pages={pages} text="去这里" label={`去这里：${title}`} navigate={navigate} hasPage={hasPage} />
          </li>
        ))}
      </ol>
    </section>
  );
}
