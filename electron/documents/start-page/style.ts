import type { Html } from "./html.ts";

/** The look of the start page, on screen and on paper; system typefaces only, so that nothing is fetched. */
export const startPageStyle = `
:root { color-scheme: light; --line: #c8c8c8; --quiet: #555; --link: #0b4f8a; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f4f2; color: #1a1a1a; font: 16px/1.7 "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
main, footer { max-width: 62rem; margin: 0 auto; padding: 1.5rem 2rem; background: #fff; }
footer { color: var(--quiet); font-size: .875rem; border-top: 1px solid var(--line); }
header { text-align: center; padding: 1rem 0 1.5rem; border-bottom: 2px solid #1a1a1a; }
h1 { font-size: 2rem; margin: .25rem 0 1rem; letter-spacing: .1em; }
h2 { font-size: 1.25rem; margin: 2rem 0 .75rem; padding-left: .6rem; border-left: .3rem solid #1a1a1a; }
h3 { font-size: 1rem; margin: 0; }
header p { margin: .25rem 0; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; justify-content: center; }
.applicant { font-size: 1.125rem; font-weight: bold; }
.code, .date, .policy { font-weight: normal; color: var(--quiet); font-size: 1rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1rem; }
.figures > div { border: 1px solid var(--line); padding: 1rem; }
.figures p { margin: .25rem 0; font-size: .875rem; color: var(--quiet); }
.figures .money { font-size: 1.5rem; color: #1a1a1a; font-variant-numeric: tabular-nums; }
.figures .certain { border: 2px solid #1a1a1a; }
.figures .certain .money { font-weight: bold; }
.figures .ceiling { border-style: dashed; background: #fafafa; }
.figures .ceiling .money { color: var(--quiet); font-size: 1.25rem; }
table { width: 100%; border-collapse: collapse; font-size: .9375rem; }
th, td { border: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #efefed; white-space: nowrap; }
td:first-child { white-space: nowrap; }
tr.blocks td:first-child { color: #a31515; font-weight: bold; }
.hash { font-family: ui-monospace, Consolas, monospace; font-size: .75rem; }
code { font-family: ui-monospace, Consolas, monospace; background: #f0f0ee; padding: .1em .3em; }
a { color: var(--link); }
.conditions { table-layout: fixed; }
.conditions th:nth-child(1) { width: 9%; }
.conditions th:nth-child(2), .conditions th:nth-child(3) { width: 17%; }
.conditions th:nth-child(4) { width: 25%; }
td a[href*="#page="] { white-space: nowrap; }
tr:target { background: #fff6d6; }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media (max-width: 45rem) {
  main, footer { padding: 1rem; }
  section { overflow-x: auto; }
  table { font-size: .8125rem; }
  th { white-space: normal; }
  th, td { padding: .25rem .35rem; }
  td:first-child { white-space: normal; }
  .hash { font-size: .625rem; }
}
@media print {
  @page { size: A4; margin: 18mm 15mm; }
  body { background: #fff; font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  nav { display: none; }
  section { break-inside: auto; }
  h2 { break-after: avoid; }
  tr, .figures > div { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; }
}
` as Html;
