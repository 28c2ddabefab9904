import type { Page } from "playwright-core";
import { expect } from "vitest";
import { applicant } from "../../../build/sample/companies.ts";
import { papers } from "./files.ts";
import type { Hands } from "./hands.ts";

const work = "浑河渡口的修表匠";
const accountant = "佟映汀";

/** What the walk is done on and with. */
export interface Walk {
  readonly page: Page;
  readonly hands: Hands;
  readonly files: readonly string[];
}

const said = (page: Page, sentence: string | RegExp): Promise<void> =>
  page.locator("#announcer", { hasText: sentence }).waitFor({ state: "attached" });

/** 单位: who applies. */
export async function enterStudio({ page, hands }: Walk): Promise<void> {
  await hands.goTo("单位");
  const form = page.getByRole("form", { name: "单位资料" });
  const texts = {
    "单位名称（全称）": applicant.name,
    统一社会信用代码: applicant.taxId,
    注册地址: "辽宁省沈阳市和平区示例街 100 号",
  };
  for (const [label, text] of Object.entries(texts)) await hands.write(form.getByLabel(label, { exact: true }), text);
  await hands.write(form.getByLabel("成立日期", { exact: true }), "2021-04-12");
  await hands.write(form.getByLabel("注册资本", { exact: true }), "500万元人民币");
  await hands.choose(form.getByLabel("纳税人类型"), "一般纳税人");
  const more = {
    法定代表人: "乔砚之",
    申报身份: "制作机构、第一出品方",
    主营业务: "微短剧的创作、制作和发行",
    联系人: accountant,
    联系电话: "024-00000000",
    电子邮箱: "contact@huaiyu.example",
    账户名称: applicant.name,
    开户行: "沈阳示例银行营业部",
    银行账号: applicant.bankAccount,
  };
  for (const [label, text] of Object.entries(more)) await hands.write(form.getByLabel(label, { exact: true }), text);
  await form.getByText("申请表所需的单位资料已齐。").waitFor();
  await form.getByText("已保存", { exact: true }).waitFor();
}

/** 作品: the guided questions, then the work itself with a scene and its first release. */
export async function enterWork({ page, hands }: Walk): Promise<void> {
  await hands.goTo("作品");
  const entry = page.getByRole("form", { name: "登记新作品或项目" });
  await hands.choose(entry.getByLabel("是否在辽宁省备案立项"), "已备案");
  await hands.choose(entry.getByLabel("制作方式"), "真人");
  await hands.write(entry.getByLabel("备案或开拍日期"), "2026-01-20");
  await hands.write(entry.getByLabel("投资额（元，仅用于判断分类）"), "115万元");
  await entry.getByText(/按这一投资额/).waitFor();
  await hands.choose(entry.getByLabel("备案分类"), "普通微短剧");
  await hands.write(entry.getByLabel("名称", { exact: true }), work);
  await hands.write(entry.getByLabel("费用归集期起"), "2025-11-01");
  await hands.write(entry.getByLabel("费用归集期止"), "2026-06-30");
  await hands.press(entry.getByRole("button", { name: "登记", exact: true }));
  await page.getByRole("heading", { level: 2, name: work }).waitFor();
  await hands.choose(page.getByLabel("画幅"), "竖屏");
  await hands.write(page.getByLabel("集数", { exact: true }), "30");
  await hands.write(page.getByLabel("总时长（分钟）"), "62");
  await hands.write(page.getByLabel("备案与许可 1 编号"), "V210099000000101");
  await hands.press(page.getByRole("button", { name: "添加出品方" }));
  await hands.write(page.getByLabel("出品方 1 名称"), applicant.name);
  await hands.write(page.getByLabel("出品方 1 所在省份"), "辽宁省");
  await hands.press(page.getByRole("button", { name: "添加取景" }));
  await hands.write(page.getByLabel("取景 1 取景地"), "老渡口候船棚");
  await hands.write(page.getByLabel("取景 1 起"), "00:00:42");
  await hands.write(page.getByLabel("取景 1 止"), "00:02:05");
  await expect.poll(() => page.getByLabel("取景 1 秒数").inputValue()).toBe("83");
  await hands.press(page.getByRole("button", { name: "添加首播与上线" }));
  await hands.write(page.getByLabel("首播与上线 1 频道或平台"), "橙岛短剧");
  await hands.write(page.getByLabel("首播与上线 1 日期"), "2026-05-20");
  await hands.press(page.getByRole("button", { name: "添加入选与获奖" }));
  await page.getByText("已保存", { exact: true }).first().waitFor();
}

/** 支出: files chosen, looked at, kept. */
export async function importFiles({ page, hands, files }: Walk): Promise<void> {
  await hands.goTo("支出");
  await hands.chooseFiles(page.getByRole("button", { name: "选择文件", exact: true }), files);
  await page.getByText(`已读取 ${files.length} 个文件，还没有保存。`).waitFor();
  await hands.press(page.getByRole("button", { name: "保存", exact: true }));
  await said(page, `已导入，收下 ${files.length} 个文件。`);
}

/** What is searched for, and the category that all of it goes to. */
const filings = [
  ["场地", "场地租赁", 2],
  ["置景", "场景搭建", 2],
  ["摄影机", "设备租赁", 1],
  ["绣阙", "服化道", 3],
  ["住宿", "交通食宿", 1],
] as const;

/** 支出: every line under the work and a category. */
export async function assignExpenses({ page, hands }: Walk): Promise<void> {
  for (const [words, category, rows] of filings) {
    await hands.write(page.getByRole("searchbox", { name: /搜索销售方/ }), words);
    const listed = page.getByRole("grid", { name: "支出明细" }).getByRole("row", { name: new RegExp(words) });
    await listed.nth(rows - 1).waitFor();
    await hands.tick(page.getByRole("checkbox", { name: `全选所列 ${rows} 行` }));
    await page.getByText(`已选所列全部 ${rows} 行`).waitFor();
    await hands.pick(page.getByRole("combobox", { name: "分配到作品或项目" }), work);
    await hands.pick(page.getByRole("combobox", { name: "分配到类别" }), category);
    await hands.tick(page.getByRole("radio", { name: "省内" }));
    await hands.press(page.getByRole("button", { name: /^分\s?配$/ }));
    await said(page, `已分配 ${rows} 行。`);
    // The sentence may be the one of the step before.
    await page.getByText("已选 0 行", { exact: true }).waitFor();
  }
}

/** 对账: the accountant's name, and the payments that surely belong to the invoices. */
export async function matchPayments({ page, hands }: Walk): Promise<void> {
  await hands.goTo("对账");
  await hands.write(page.getByRole("textbox", { name: "操作人" }), accountant);
  await hands.press(page.getByRole("button", { name: /^记\s?下$/ }));
  await said(page, `操作人：${accountant}`);
  await hands.press(page.getByRole("button", { name: /一次确认有把握的/ }));
  await said(page, /已确认 \d+ 项匹配/);
}

/** 材料: every paper under its kind. */
export async function fileEvidence({ page, hands }: Walk): Promise<void> {
  await hands.goTo("材料");
  for (const [name, kind] of papers) {
    await hands.press(page.getByRole("button", { name, exact: true }));
    const form = page.getByRole("form", { name: "归类这份材料" });
    await expect.poll(() => form.getByLabel("名称", { exact: true }).inputValue()).toBe(name);
    await hands.choose(form.getByLabel("种类"), kind);
    await hands.press(form.getByRole("button", { name: "保存，看下一份" }));
    await page.getByRole("button", { name, exact: true }).waitFor({ state: "detached" });
  }
}

/** 预算: a line of what was planned. */
export async function enterBudget({ page, hands }: Walk): Promise<void> {
  await hands.goTo("预算");
  await hands.write(page.getByLabel("科目"), "场地租赁");
  await hands.choose(page.getByLabel("支出类别"), "场地租赁");
  await hands.write(page.getByLabel("金额（元）"), "120000");
  await hands.press(page.getByRole("button", { name: "登记，再填下一行" }));
  await page.getByRole("button", { name: `场地租赁（${work}），修改` }).waitFor();
}

/** 收益与播出: what the sheet told, and one settlement by hand. */
export async function enterRevenue({ page, hands }: Walk): Promise<void> {
  await hands.goTo("收益与播出");
  await page.getByRole("button", { name: /^启明剧场 2026-07-01/ }).waitFor();
  await hands.press(page.getByRole("button", { name: "手工登记一期收益" }));
  const form = page.getByRole("form", { name: "登记一期收益" });
  await hands.choose(form.getByLabel("作品", { exact: true }), work);
  await hands.write(form.getByLabel("平台", { exact: true }), "橙岛短剧");
  await hands.write(form.getByLabel("结算期起"), "2026-05-01");
  await hands.write(form.getByLabel("结算期止"), "2026-05-31");
  await hands.write(form.getByLabel("总收益（元）"), "200000");
  await hands.write(form.getByLabel("平台分成（元）"), "80000");
  await hands.write(form.getByLabel("应结金额（元）"), "120000");
  await hands.press(form.getByRole("button", { name: "保存", exact: true }));
  await page.getByRole("button", { name: /^橙岛短剧 2026-05-01/ }).waitFor();
}

/** 口径: every open point, answered as is suggested, under a name. */
export async function confirmReadings({ page, hands }: Walk): Promise<void> {
  await hands.goTo("口径");
  await hands.write(page.getByLabel("确认人"), accountant);
  const open = page.locator("main section", { has: page.getByText("待确认", { exact: true }) });
  await open.first().waitFor();
  for (let left = await open.count(); left > 0; left -= 1) {
    const card = open.first();
    const question = (await card.getByRole("heading").textContent()) ?? "";
    await hands.tick(card.getByRole("radio").first());
    await hands.press(card.getByRole("button", { name: "确认选定" }));
    await page.getByRole("region", { name: question, exact: true }).getByText("待确认").waitFor({ state: "detached" });
  }
  await page.getByText("待确认（0）").waitFor();
}

/** 测算, then 申报包: nothing lacks that blocks, the pages are looked at, the package is written; gives its path. */
export async function exportPackage({ page, hands }: Walk): Promise<string> {
  await hands.goTo("测算");
  await page.locator("main").getByText(work).first().waitFor();
  await hands.goTo("申报包");
  await page.getByText(/^必备内容已齐，可以导出|^内容齐全/).waitFor();
  await hands.press(page.getByRole("button", { name: "预览申报文书" }));
  const list = page.getByRole("list", { name: "申报文书" });
  await hands.press(list.getByRole("button", { name: /承诺书/ }).first());
  await page
    .getByRole("region", { name: /^预览：.*承诺书/ })
    .getByRole("img", { name: "第 1 页" })
    .waitFor();
  const out = await page.getByRole("textbox", { name: /存放位置/ }).inputValue();
  await hands.press(page.getByRole("button", { name: "导出并核验" }));
  await page.locator(".export-result").getByText("申报包已写好并核验").waitFor();
  return out;
}
