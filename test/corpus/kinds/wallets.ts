import { BlobReader, BlobWriter, ZipWriter } from "@zip.js/zip.js";
import type { CorpusFile, CorpusKind } from "../corpus-file.ts";
import { closedTrade, type MadeTrade, ownTransfer, trades, walletRecord } from "../values/wallet.ts";
import type { Cells } from "../writers/cells.ts";
import { csv, xlsx } from "../writers/table-files.ts";
import { alipay, jd, oldAlipay, wechat } from "../writers/wallet-tables.ts";

const withClosed: readonly MadeTrade[] = [...trades.slice(0, 2), closedTrade, ...trades.slice(2), ownTransfer];

function good(
  [name, fileName]: readonly [string, string],
  layout: (list: readonly MadeTrade[]) => Cells,
  write: (cells: Cells) => Uint8Array | Promise<Uint8Array>,
  list = withClosed,
): CorpusFile {
  const expect = { type: "statement", record: walletRecord(list), findings: "none" } as const;
  return { name, covers: ["6.wallets"], fileName, make: () => write(layout(list)), expect };
}

/** The bytes behind a password, as WeChat sends them. */
async function locked(bytes: Uint8Array): Promise<Uint8Array> {
  const zip = new ZipWriter(new BlobWriter(), { password: "123456", zipCrypto: true });
  await zip.add("微信支付账单.csv", new BlobReader(new Blob([new Uint8Array(bytes)])));
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

/** Exports of wallets, section 6. */
export const walletKind: CorpusKind = {
  kind: "Alipay, WeChat, JD",
  files: [
    good(["Alipay, GB18030", "支付宝交易明细.csv"], alipay, (cells) => csv(cells, "gb18030")),
    good(["Alipay without closed trades", "支付宝2.csv"], alipay, (cells) => csv(cells, "gb18030"), trades),
    good(["Alipay's older export", "alipay_record.csv"], oldAlipay, (cells) => csv(cells, "gb18030")),
    good(["WeChat as CSV", "微信支付账单.csv"], wechat, (cells) => csv(cells, "utf-8-bom")),
    good(["WeChat as XLSX", "微信支付账单.xlsx"], wechat, (cells) => xlsx({ Sheet1: cells }, false)),
    good(["JD", "京东交易流水.csv"], jd, (cells) => csv(cells, "utf-8-bom")),
    {
      name: "WeChat's ZIP with a password",
      covers: ["6.locked"],
      fileName: "微信支付账单.zip",
      make: () => locked(csv(wechat(trades))),
      expect: { type: ["unknown", "evidence"], findings: "told" },
    },
  ],
};
