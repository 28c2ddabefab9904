import { formatCapitalAmount } from "../../../shared/capital-amount.ts";
import { fenToYuanText, formatYuan } from "../../../shared/money.ts";
import type { MadeReceipt } from "../values/receipt.ts";
import { airTotal, type MadeAir, type MadeRailway } from "../values/ticket.ts";
import { masked } from "../values/travellers.ts";
import type { Cells } from "../writers/cells.ts";
import { chineseDay } from "../writers/digital-print.ts";

const page = (body: string, size = 12): string =>
  `<!doctype html><meta charset="utf-8"><style>body{font:${size}px "Noto Sans CJK SC";margin:20px}h1{font-size:18px;text-align:center;font-weight:500}table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:3px 5px;font-weight:400;text-align:left}.n{text-align:right}</style>${body}`;

const isFigure = (cell: string): boolean => /^[-+]?[\d,]+\.\d{2}$/.test(cell);

/** A table with its title, as a report prints it over as many pages as it takes. */
export const htmlTable = (title: string, above: readonly string[], [header = [], ...rows]: Cells): string =>
  page(
    `<h1>${title}</h1>${above.map((text) => `<p>${text}</p>`).join("")}<table><thead><tr>${header.map((text) => `<th>${text}</th>`).join("")}</tr></thead>${rows
      .map((row) => `<tr>${row.map((cell) => `<td${isFigure(cell) ? ' class="n"' : ""}>${cell}</td>`).join("")}</tr>`)
      .join("")}</table>`,
    9,
  );

/** A railway ticket. */
export const htmlRailway = (made: MadeRailway): string =>
  page(
    `<h1>电子发票（铁路电子客票）</h1><p style="display:flex;justify-content:space-between"><span>发票号码:${made.number}</span><span>开票日期:${chineseDay(made.issuedOn)}</span></p><p style="font-size:20px">${made.from}站 &emsp; G8039 &emsp; ${made.to}站</p><p>${chineseDay(made.travelDate)} &emsp; 08:15开 &emsp; 03车05A号 &emsp; 二等座</p><p>票价:￥${fenToYuanText(made.fare)}</p><p>${masked(made.traveller.idNumber)} &emsp; ${made.traveller.name}</p><p>电子客票号:${made.eTicket}</p><p>购买方名称:${made.buyer.name} &emsp; 统一社会信用代码:${made.buyer.taxId ?? ""}</p>`,
  );

/** An air itinerary as a grid of cells. */
export function htmlAir(made: MadeAir): string {
  const cny = (amount: bigint): string => `CNY ${fenToYuanText(amount as never)}`;
  const charges = [
    ["票价", cny(made.fare)],
    ["燃油附加费", cny(made.fuel)],
    ["增值税税率", "9%"],
    ["增值税税额", cny(made.tax)],
    ["民航发展基金", cny(made.fund)],
    ["其他税费", cny(made.other)],
    ["合计", cny(airTotal(made))],
  ];
  const row = (cells: readonly (readonly string[])[], place: 0 | 1): string =>
    `<tr>${cells.map((cell) => `<td>${cell[place] ?? ""}</td>`).join("")}</tr>`;
  return page(
    `<h1>电子发票（航空运输电子客票行程单）</h1><p style="text-align:right">发票号码：${made.number}</p><table><tr><td>旅客姓名</td><td>有效身份证件号码</td><td>签注</td></tr><tr><td>${made.traveller.name}</td><td>${made.traveller.idNumber}</td><td>不得签转</td></tr></table><table>${row(charges, 0)}${row(charges, 1)}</table><table><tr><td>电子客票号码：${made.eTicket}</td><td>验证码：7890</td><td>填开日期：${chineseDay(made.issuedOn)}</td><td>填开单位：${made.issuer}</td></tr><tr><td colspan="2">购买方名称：${made.buyer.name}</td><td colspan="2">统一社会信用代码/纳税人识别号：${made.buyer.taxId ?? ""}</td></tr></table>`,
    10,
  );
}

/** A bank receipt as a grid of cells, payer at the left. */
export function htmlReceipt(made: MadeReceipt): string {
  const side = (name: string, account: string, bank: string): readonly string[] => [name, account, bank];
  const payer = side(made.payer.name, made.payer.account, made.payer.bank);
  const payee = side(made.payee.name, made.payee.account, made.payee.bank);
  const rows = ["户　名", "账　号", "开户银行"].map(
    (name, index) =>
      `<tr>${index === 0 ? '<td rowspan="3">付<br>款<br>人</td>' : ""}<td>${name}</td><td>${payer[index]}</td>${index === 0 ? '<td rowspan="3">收<br>款<br>人</td>' : ""}<td>${name}</td><td>${payee[index]}</td></tr>`,
  );
  return page(
    `<h1>样例银行电子回单</h1><p>回单编号：${made.number} &emsp;&emsp; 记账日期：${made.on}</p><table>${rows.join("")}<tr><td colspan="2">金额（小写）</td><td>￥${formatYuan(made.amount)}</td><td colspan="2">金额（大写）</td><td>${formatCapitalAmount(made.amount)}</td></tr><tr><td colspan="2">借贷标志</td><td>${made.direction === "in" ? "贷" : "借"}</td><td colspan="2">用途</td><td>${made.purpose}</td></tr></table>`,
  );
}
