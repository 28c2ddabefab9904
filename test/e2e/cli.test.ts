import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { einvoiceXml } from "../../build/sample/einvoice-xml.ts";
import { fen } from "../../shared/money.ts";
import { shenbao, temporaryFolder } from "./shenbao.ts";

const invoice = (serial: number): string =>
  einvoiceXml({
    number: `26212000000000000${String(serial).padStart(3, "0")}`,
    issuedOn: "2026-03-05",
    kind: "ordinary",
    seller: { name: "沈阳示例器材租赁有限公司", taxId: "" },
    buyer: { name: "辽宁量尺影视有限公司", taxId: "" },
    lines: [{ name: "*租赁*灯光", amountExTax: fen(100_000), taxRate: "6", taxAmount: fen(6_000) }],
  });

function newWorkspace(folder: string): string {
  const dir = join(folder, "工作区");
  expect(shenbao("init", dir).code).toBe(0);
  return dir;
}

/** One hash over every file of a folder, the note for its holder of who could not open it aside. */
function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== "workspace.turned-away",
  );
  for (const entry of entries.toSorted((a, b) => (join(a.parentPath, a.name) < join(b.parentPath, b.name) ? -1 : 1)))
    hash.update(entry.name).update(readFileSync(join(entry.parentPath, entry.name)));
  return hash.digest("hex");
}

const facts = (subject: object): string =>
  JSON.stringify({
    format: "shenbao.facts",
    version: 1,
    pack: "cn-liaoning-microdrama",
    issuedOn: "2026-01-01",
    asOf: "2026-06-30",
    subjects: [{ kind: "work", id: "w1", claimYear: 2026, ...subject }],
  });

describe("an export by a profile", () => {
  it("lays the files to hand in out under Chinese names, and never over a folder that is there", () => {
    const folder = temporaryFolder();
    const dir = newWorkspace(folder);
    const handIn = join(folder, "交件");
    const options = ["--out", join(folder, "包"), "--profile", "bound-audit", "--as-of", "2026-11-01"];
    const exported = shenbao("export", dir, ...options, "--hand-in", handIn);
    expect(exported.out).toContain("交件文件夹");
    const inside = readFileSync(join(folder, "包/data/application/01-application.pdf"));
    expect(readFileSync(join(handIn, "01-申报材料.pdf")).equals(inside)).toBe(true);
    const before = fingerprint(handIn);
    const again = shenbao("export", dir, ...options, "--replace", "--hand-in", handIn);
    expect(again).toMatchObject({ code: 2, notes: expect.stringContaining("换一个新的文件夹名") });
    expect(fingerprint(handIn)).toBe(before);
  });
});

describe("the command line", () => {
  it("lists its commands, and names them when one is not known", () => {
    expect(shenbao("help")).toMatchObject({ code: 0, out: expect.stringContaining("export 工作区 --out") });
    expect(shenbao("推")).toMatchObject({ code: 2, out: "", notes: expect.stringContaining("init、read、import") });
  });

  it("says how a command is called when a word is missing or an option unknown", () => {
    expect(shenbao("facts")).toMatchObject({ code: 2, notes: expect.stringContaining("用法：shenbao facts") });
    expect(shenbao("facts", "x", "--nope")).toMatchObject({
      code: 2,
      notes: expect.stringContaining("没有选项 --nope"),
    });
    expect(shenbao("facts", "x", "--as-of", "2026-02-30")).toMatchObject({
      code: 2,
      notes: expect.stringContaining("2026-02-30"),
    });
  });

  it("says of a folder that is no workspace what to do", () => {
    const { code, notes } = shenbao("assess", temporaryFolder());
    expect(code).toBe(2);
    expect(notes).toContain("不是申报匣的工作区");
  });
});

describe("import", () => {
  it("refuses a broken XML in a sentence, takes the files beside it, and repeats harmlessly", () => {
    const folder = temporaryFolder();
    const dir = newWorkspace(folder);
    const files = join(folder, "票");
    mkdirSync(files);
    writeFileSync(join(files, "a.xml"), invoice(1));
    writeFileSync(join(files, "b.xml"), invoice(2).slice(0, 400));
    const first = shenbao("import", dir, files);
    expect(first.code).toBe(1);
    expect(first.out).toContain("发票 新 1");
    expect(first.out).toContain("b.xml");
    expect(first.out).toMatch(/XML 在第 \d+ 行附近损坏。请/);
    const before = JSON.parse(shenbao("facts", dir, "--json", "--as-of", "2026-06-30").out);
    expect(shenbao("import", dir, files).out).toContain("发票 重复 1");
    expect(JSON.parse(shenbao("facts", dir, "--json", "--as-of", "2026-06-30").out)).toEqual(before);
  });

  it("leaves the workspace untouched while another process holds it, and names that process", async () => {
    const folder = temporaryFolder();
    const dir = newWorkspace(folder);
    writeFileSync(join(folder, "a.xml"), invoice(1));
    const hold = join(import.meta.dirname, "../electron/store/hold-workspace.ts");
    const holder = spawn(process.execPath, [hold, dir], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void holder.kill("SIGKILL"));
    await once(holder.stdout, "data");
    const before = fingerprint(dir);
    const { code, out, notes } = shenbao("import", dir, join(folder, "a.xml"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(notes).toContain("请先在那里关闭它");
    expect(notes).toContain(String(holder.pid));
    expect(fingerprint(dir)).toBe(before);
  });
});

const canMount =
  spawnSync("sh", ["-c", "d=$(mktemp -d) && mount -t tmpfs -o size=64k tmpfs $d && umount $d && rmdir $d"]).status ===
  0;

describe.skipIf(!canMount)(
  canMount ? "a full disk" : "a full disk [NOT PROVEN: this user may not mount a small one]",
  () => {
    it("ends an import and an export in a sentence, and leaves the workspace as it was", () => {
      const folder = temporaryFolder();
      const disk = join(folder, "disk");
      mkdirSync(disk);
      spawnSync("mount", ["-t", "tmpfs", "-o", "size=4m", "tmpfs", disk]);
      onTestFinished(() => void spawnSync("umount", [disk]));
      const dir = newWorkspace(disk);
      const files = join(folder, "票");
      mkdirSync(files);
      for (let serial = 1; serial <= 60; serial += 1) writeFileSync(join(files, `${serial}.xml`), invoice(serial));
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(join(disk, "filler"), Buffer.alloc(bavail * bsize - 40_000));
      const before = fingerprint(dir);
      const imported = shenbao("import", dir, files);
      expect(imported.code).toBe(2);
      expect(imported.notes).toMatch(/空间/);
      const exported = shenbao("export", dir, "--out", join(disk, "包.zip"));
      expect(exported.code).toBe(2);
      expect(exported.notes).toMatch(/磁盘空间不够/);
      expect(readdirSync(disk).filter((name) => name.includes("包"))).toEqual([]);
      rmSync(join(disk, "filler"));
      expect(fingerprint(dir)).toBe(before);
    });
  },
);

describe("assess", () => {
  it("refuses a float in a facts file and names where it stands", () => {
    const file = join(temporaryFolder(), "facts.json");
    writeFileSync(file, facts({ facts: { scenes_ok: 5 } }).replace('"scenes_ok":5', '"scenes_ok":5.0'));
    const { code, out, notes } = shenbao("assess", file, "--json");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(notes).toContain("subjects/0/facts/scenes_ok");
  });

  it("refuses an unknown category and names where it stands", () => {
    const file = join(temporaryFolder(), "facts.json");
    writeFileSync(file, facts({ spend: { venues: "1.00" } }));
    const { code, notes } = shenbao("assess", file);
    expect(code).toBe(2);
    expect(notes).toContain("subjects/0/spend/venues：政策包里没有这种支出类别");
  });

  it("answers a batch line by line in its order, a refused line with its error", () => {
    const file = join(temporaryFolder(), "facts.jsonl");
    writeFileSync(file, `${facts({})}\n{"format":\n${facts({ spend: {} })}\n`);
    const { code, out } = shenbao("assess", "--batch", file, "--json");
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { readonly format?: string; readonly error?: { readonly message: string } });
    expect(code).toBe(1);
    expect(lines.map((line) => line.format ?? "refused")).toEqual([
      "shenbao.assessment",
      "refused",
      "shenbao.assessment",
    ]);
    expect(lines[1]?.error?.message).toContain("JSON");
  });
});

describe("standard output", () => {
  it("holds one JSON document and nothing else, progress goes to standard error", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "a.xml"), invoice(1));
    const { out, notes, code } = shenbao("read", join(folder, "a.xml"), "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)[0]).toMatchObject({ type: "invoice", record: { total: "1060.00" } });
    expect(notes).toContain("读取 100%");
  });
});

describe("a backup by the command line", () => {
  it("says how far it is beside its answer, and is a whole workspace again", () => {
    const folder = temporaryFolder();
    const dir = newWorkspace(folder);
    const file = join(folder, "备份.json");
    const { code, out, notes } = shenbao("backup", dir, "--out", file);
    expect({ code, out }).toEqual({ code: 0, out: `备份已写好，并重新打开核对过：${file}\n` });
    for (const step of ["整理记录", "写入备份", "重新打开核对", "与工作区比较"])
      expect(notes).toContain(`${step} 100%`);
    expect(shenbao("restore", file, join(folder, "恢复的")).code).toBe(0);
  });
});
