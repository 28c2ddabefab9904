import { type Html, html } from "./html.ts";

/** How a reader checks that nothing was altered: with a browser alone, with what Windows, macOS and Linux bring, or with this tool. */
export const checkSection = (): Html => html`<section aria-labelledby="check"><h2 id="check">怎样核对</h2>
<ul>
<li>只有浏览器：打开<a href="check.html">核对页</a>，选这个申报包的 ZIP 文件（或解压后的文件夹），它在本机逐个计算校验值，指出改动、缺少、多出和改名的文件。不联网，也不上传。</li>
<li>用系统自带的命令，在解压后的最上层文件夹（里面有 bagit.txt）里运行；清单以外多出来的文件，这些命令不会指出。
<ul>
<li>Windows 的 PowerShell（什么都没有列出就是逐一相符）：<br><code>Get-Content manifest-sha256.txt,tagmanifest-sha256.txt | ForEach-Object { $h,$f = $_ -split '\\s+',2; if ((Get-FileHash -LiteralPath $f -Algorithm SHA256).Hash -ne $h) { $f } }</code></li>
<li>macOS：<br><code>shasum -a 256 -c manifest-sha256.txt tagmanifest-sha256.txt</code></li>
<li>Linux：<br><code>sha256sum -c manifest-sha256.txt tagmanifest-sha256.txt</code></li>
</ul></li>
<li>有“申报匣”：运行 <code>shenbao verify 申报包</code>，逐个文件核对校验值，并按包内数据重算金额。本包是 BagIt 1.0 格式，也可用任何 BagIt 校验工具。</li>
<li>金额：打开工作簿，“测算”的每个金额都是引用“费用明细”的公式，可以自行重算。</li>
</ul></section>`;
