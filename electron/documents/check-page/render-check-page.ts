import { createHash } from "node:crypto";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import { filled, policyName } from "../application/wording.ts";
import { type Html, html } from "../start-page/html.ts";
import { startPageStyle } from "../start-page/style.ts";
import { checkScript } from "./check-script.ts";

const style = `${startPageStyle}
.choose label { display: block; margin: 1rem 0 .25rem; font-weight: bold; }
.choose input { font: inherit; max-width: 100%; }
.choose input[type=text] { width: 100%; padding: .35rem .6rem; border: 1px solid var(--line); font-family: ui-monospace, Consolas, monospace; font-size: .875rem; }
#said { padding: .75rem 1rem; border: 1px solid var(--line); font-weight: bold; }
#said:empty { display: none; }
#said.good { border: 2px solid #1d6b35; color: #1d6b35; }
#said.bad { border: 2px solid #a31515; color: #a31515; }
#found { overflow-wrap: anywhere; }
` as Html;

// The one script that may run is this one, by its digest; nothing may be asked of the network.
const digest = createHash("sha256").update(checkScript, "utf8").digest("base64");
// Not within the tagged text below: bundlers rewrite such text where it ends a script, with a helper that does not ship.
const script = `<script>${checkScript}</script>` as Html;
const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${digest}'`;

/** Where the check page stands in a package. */
export const checkPagePath = "data/check.html";

/** Renders the page on which a reader with nothing but a browser checks that no file of the package was altered. */
export const renderCheckPage = ({
  applicant,
  policy: applied,
}: Pick<Dossier, "applicant" | "policy">): string => html`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${filled(applicant.name)} · 核对申报包</title>
<style>${[style]}</style>
</head>
<body>
<main>
<header>
<p class="policy">${policyName(applied)}</p>
<h1>核对申报包</h1>
<p class="applicant">${filled(applicant.name)}</p>
</header>
<section class="choose" aria-labelledby="pick" id="choose" hidden><h2 id="pick">选择要核对的申报包</h2>
<label for="zip">申报包的 ZIP 文件</label>
<input type="file" id="zip" accept=".zip,application/zip">
<label for="folder">或者：解压后最上层的文件夹（里面有 bagit.txt 和 data）</label>
<input type="file" id="folder" webkitdirectory>
<label for="told">申报单位告知的封印（没有就空着）</label>
<input type="text" id="told" autocomplete="off" spellcheck="false">
</section>
<section aria-labelledby="outcome"><h2 id="outcome">核对结果</h2>
<p id="off">这个浏览器没有运行本页的脚本。请允许本页运行脚本，或用<a href="index.html#check">首页“怎样核对”</a>里的其他办法。</p>
<p id="said" role="status"></p>
<div id="found"></div>
</section>
<section aria-labelledby="how"><h2 id="how">这一页做什么</h2>
<p>在这台电脑上逐个计算文件的校验值（SHA-256），与申报包里的清单比较，看有没有改动、缺少、多出或改名的文件。不联网，所选的文件不会离开这台电脑；浏览器可能把选择文件夹说成“上传”，其实没有上传。</p>
<p>只要有一个字节不同就会指出。要防有人连清单和这一页一起换掉，请把下面算出的封印与申报单位另行告知的（纸质函件、电话等）对照。</p></section>
</main>
<footer><p><a href="index.html">回到首页</a></p></footer>
${[script]}
</body>
</html>
`;
