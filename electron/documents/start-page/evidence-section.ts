import type { BinderPlace } from "../../../shared/dossier/binder.ts";
import { compileBinder } from "../../../shared/dossier/compile-binder.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { evidenceLabel } from "../../../shared/dossier/evidence-label.ts";
import type { Finding } from "../../../shared/finding.ts";
import { sayFinding } from "../../../shared/wording/say-finding.ts";
import { articleName, filled } from "../application/wording.ts";
import { type Html, html } from "./html.ts";
import { relativePath } from "./relative-path.ts";

/** What the start page says of the evidence binder: its volumes, the place of each proof by its number, and what was found. */
export interface StartPageBinder {
  readonly volumes: readonly { readonly path: string; readonly title: string; readonly pages: number }[];
  readonly places: ReadonlyMap<number, BinderPlace>;
  readonly findings: readonly Finding[];
}

/** A package without a binder. */
export const noBinder: StartPageBinder = { volumes: [], places: new Map(), findings: [] };

/** The volumes of the binder as items of the list of contents. */
export const volumeItems = ({ volumes }: StartPageBinder): readonly Html[] =>
  volumes.map(({ path, title, pages }) => html`<li><a href="${relativePath(path)}">${title}</a>（${pages} 页）</li>`);

// Spaces that do not break, so that a page number stays on one line.
function pageLink(number: number, { places, volumes }: StartPageBinder): Html {
  const place = places.get(number);
  if (place === undefined) return html``;
  const volume = volumes.length > 1 ? `第\u00a0${place.volume}\u00a0册 ` : "";
  return html`<a href="${relativePath(place.path)}#page=${place.page}">${volume}第\u00a0${place.printed}\u00a0页</a>`;
}

/** Every proof by its number, its page in the binder, and its original. */
export function evidenceSection({ evidence, originals }: Dossier, binder: StartPageBinder): Html {
  if (evidence.length === 0) return html``;
  const paths = new Map(originals.map(({ sha256, path }) => [sha256, path]));
  const rows = evidence.map((item) => {
    const path = paths.get(item.sha256);
    const title = item.title === "" ? item.kindTitle : item.title;
    const named = path === undefined ? html`${title}` : html`<a href="${relativePath(path)}">${title}</a>`;
    const label = evidenceLabel(item.number);
    return html`<tr id="${label}"><td>${label}</td><td>${item.kindTitle}</td><td>${[named]}</td><td>${item.subjectName ?? "申报单位"}</td><td>${item.documentNumber}</td><td>${item.pages === "" ? "全文" : item.pages}</td><td>${[pageLink(item.number, binder)]}</td></tr>`;
  });
  return html`<section aria-labelledby="evidence"><h2 id="evidence">证明材料</h2>
<table><thead><tr><th scope="col">编号</th><th scope="col">种类</th><th scope="col">名称（原件）</th><th scope="col">对象</th><th scope="col">文号</th><th scope="col">所在页</th><th scope="col">合订本</th></tr></thead>
<tbody>${rows}</tbody></table>
${[findingList(binder.findings)]}</section>`;
}

function findingList(findings: readonly Finding[]): Html {
  if (findings.length === 0) return html``;
  return html`<ul>${findings.map((finding) => html`<li>${sayFinding(finding)}</li>`)}</ul>`;
}

/** Every condition that a proof shows, article by article, with the page of the binder. */
export function conditionSection(dossier: Dossier, binder: StartPageBinder): Html {
  const { claims } = compileBinder(dossier);
  if (claims.length === 0 || binder.places.size === 0) return html``;
  const rows = claims.flatMap(({ article, ruleTitle, subjectName, conditions }) =>
    conditions.map(({ title, evidence }) => {
      const links = evidence.map(
        (number, index) =>
          html`${index === 0 ? "" : "、"}<a href="#${evidenceLabel(number)}">${evidenceLabel(number)}</a> ${[pageLink(number, binder)]}`,
      );
      return html`<tr><td>${articleName(article)}</td><td>${ruleTitle}</td><td>${filled(subjectName)}</td><td>${title}</td><td>${links}</td></tr>`;
    }),
  );
  return html`<section aria-labelledby="conditions"><h2 id="conditions">按条款查找证明</h2>
<table class="conditions"><thead><tr><th scope="col">条款</th><th scope="col">事项</th><th scope="col">对象</th><th scope="col">条件</th><th scope="col">材料与合订本页码</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
