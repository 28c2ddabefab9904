/**
 * The script of the check page, as it stands in the page: reads a package that the reader chooses (a ZIP, or its unpacked folder), computes
 * the SHA-256 of every file and holds it against the manifests. Plain JavaScript as text, since the page is read by browsers and its bytes
 * must be the same however the program was bundled. It asks nothing of the network and sets text only, never markup.
 */
export const checkScript = String.raw`"use strict";
const byId = (id) => document.getElementById(id);
const hex = (bytes) => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
const sha256 = async (blob) => hex(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
const viewOf = async (blob) => new DataView(await blob.arrayBuffer());
const wide = (view, at) => Number(view.getBigUint64(at, true));
class Unfit extends Error {}

// The ZIP: its directory stands at its end.
async function zipEnd(file) {
  const start = Math.max(0, file.size - 65557);
  const view = await viewOf(file.slice(start));
  let at = view.byteLength - 22;
  while (at >= 0 && view.getUint32(at, true) !== 0x06054b50) at -= 1;
  if (at < 0) throw new Unfit("这不是完整的 ZIP 文件，可能没有下载完。请重新拷贝或下载后再核对。");
  const plain = { count: view.getUint16(at + 10, true), size: view.getUint32(at + 12, true), from: view.getUint32(at + 16, true) };
  if (at < 20 || view.getUint32(at - 20, true) !== 0x07064b50) return plain;
  const record = await viewOf(file.slice(wide(view, at - 12), wide(view, at - 12) + 56));
  return { count: wide(record, 32), size: wide(record, 40), from: wide(record, 48) };
}

function extraOf(view, from, to) {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) if (view.getUint16(at, true) === 1) return at + 4;
  return to;
}

async function unpacked(file, entry) {
  const local = await viewOf(file.slice(entry.offset, entry.offset + 30));
  const from = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true);
  const packed = file.slice(from, from + entry.packed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Unfit("ZIP 里的“" + entry.name + "”用了这一页不认识的压缩方式。请先解压，再选解压后的文件夹。");
  return new Response(packed.stream().pipeThrough(new DecompressionStream("deflate-raw"))).blob();
}

async function readZip(file) {
  const end = await zipEnd(file);
  const view = await viewOf(file.slice(end.from, end.from + end.size));
  const files = [];
  for (let at = 0, index = 0; index < end.count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Unfit("ZIP 的目录读不下去，文件已损坏。请向申报单位重新索取。");
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameEnd - at - 46)).replaceAll("\\", "/");
    if (view.getUint16(at + 8, true) & 1) throw new Unfit("这个 ZIP 加了密码。请先用密码解压，再选解压后的文件夹。");
    let extra = extraOf(view, nameEnd, extraEnd);
    const number = (field) => {
      const short = view.getUint32(at + field, true);
      if (short !== 0xffffffff) return short;
      extra += 8;
      return wide(view, extra - 8);
    };
    number(24);
    const entry = { name, method: view.getUint16(at + 10, true), packed: number(20), offset: number(42) };
    if (!name.endsWith("/")) files.push({ path: name, blob: () => unpacked(file, entry) });
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return files;
}

const readFolder = (list) => Array.from(list, (file) => ({ path: file.webkitRelativePath || file.name, blob: async () => file }));

/** The files of the package by their path in it, wherever its folder stands in what was chosen. */
function packageOf(files) {
  const marks = files.map(({ path }) => path).filter((path) => /(^|\/)bagit\.txt$/.test(path));
  marks.sort((a, b) => a.length - b.length);
  if (marks.length === 0) throw new Unfit("所选的里面没有 bagit.txt，不是完整的申报包。请选申报包的 ZIP，或它解压后最上层的文件夹（里面有 bagit.txt 和 data）。");
  const root = marks[0].slice(0, -"bagit.txt".length);
  const others = marks.filter((path) => !path.startsWith(root + "data/")).length;
  if (others > 1) throw new Unfit("所选的文件夹里有 " + others + " 个申报包。请选其中一个。");
  return { inside: new Map(files.filter(({ path }) => path.startsWith(root)).map((one) => [one.path.slice(root.length), one])), outside: files.filter(({ path }) => !path.startsWith(root)) };
}

async function listed(inside, name) {
  const found = inside.get(name);
  if (found === undefined) throw new Unfit("申报包里缺少 " + name + "，无法核对。请向申报单位重新索取。");
  const lines = (await (await found.blob()).text()).split(/\r?\n/).filter((line) => line !== "");
  return new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
}

const systemFile = /(^|\/)(\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i;

async function check(files, tell) {
  const { inside, outside } = packageOf(files);
  const wanted = new Map([...(await listed(inside, "tagmanifest-sha256.txt")), ...(await listed(inside, "manifest-sha256.txt"))]);
  const seal = await sha256(await inside.get("tagmanifest-sha256.txt").blob());
  const [changed, extra, found] = [[], outside.map(({ path }) => path), new Map()];
  let done = 0;
  for (const [path, { blob }] of inside) {
    if (path !== "tagmanifest-sha256.txt") {
      const sum = await sha256(await blob());
      const right = wanted.get(path);
      if (right === undefined) {
        extra.push(path);
        found.set(sum, path);
      } else if (right !== sum) changed.push(path);
    }
    done += 1;
    tell(done, inside.size);
  }
  const missing = [...wanted.keys()].filter((path) => !inside.has(path));
  const renamed = missing.filter((path) => found.has(wanted.get(path))).map((path) => [path, found.get(wanted.get(path))]);
  const named = new Set(renamed.flat());
  return {
    seal, count: inside.size - 1, changed,
    missing: missing.filter((path) => !named.has(path)),
    renamed: renamed.map(([from, to]) => from + " 改成了 " + to),
    system: extra.filter((path) => systemFile.test(path)),
    extra: extra.filter((path) => !named.has(path) && !systemFile.test(path)),
  };
}

const kinds = [
  ["changed", "内容被改动或已损坏"], ["missing", "缺少"], ["renamed", "被改了名"], ["extra", "多出来、不属于申报包"],
  ["system", "电脑系统自动生成，不属于申报包，内容未受影响"],
];

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function show(found) {
  const told = byId("told").value.replace(/\s/g, "").toLowerCase();
  const wrong = found.changed.length + found.missing.length + found.renamed.length + found.extra.length;
  const isOther = told !== "" && told !== found.seal;
  const parts = [];
  if (wrong > 0) parts.push("核对不通过：有 " + wrong + " 处与申报包的清单不符，见下。请向申报单位重新索取整个包，或请其说明。");
  else parts.push("核对通过：" + found.count + " 个文件逐一与清单相符，没有缺少、多出或改动的。");
  if (isOther) parts.push("但封印与您填写的不同：这不是申报单位所说的那一份。");
  if (told !== "" && !isOther) parts.push("封印与您填写的相同。");
  byId("said").className = wrong > 0 || isOther ? "bad" : "good";
  byId("said").textContent = parts.join("");
  const lists = kinds.filter(([key]) => found[key].length > 0).flatMap(([key, title]) => {
    const list = document.createElement("ul");
    list.append(...found[key].map((path) => element("li", path)));
    return [element("h3", title + "（" + found[key].length + "）"), list];
  });
  byId("found").replaceChildren(...lists, element("p", "封印："), element("code", found.seal));
}

let latest = null;

async function begin(files) {
  const inputs = document.querySelectorAll("input[type=file]");
  for (const input of inputs) input.disabled = true;
  latest = null;
  byId("found").replaceChildren();
  byId("said").className = "";
  byId("said").textContent = "正在读取…";
  byId("outcome").scrollIntoView();
  try {
    latest = await check(await files(), (done, all) => {
      byId("said").textContent = "正在核对 " + done + " / " + all + " 个文件…";
    });
    show(latest);
  } catch (error) {
    byId("said").className = "bad";
    byId("said").textContent = error instanceof Unfit ? error.message : "没有核对完：浏览器读不了所选的文件（" + error.message + "）。请换一个浏览器，或先解压再选文件夹。";
  } finally {
    for (const input of inputs) {
      input.disabled = false;
      input.value = "";
    }
  }
}

byId("zip").addEventListener("change", ({ target }) => target.files[0] && begin(() => readZip(target.files[0])));
byId("folder").addEventListener("change", ({ target }) => {
  const files = readFolder(target.files);
  if (files.length > 0) begin(async () => files);
});
byId("told").addEventListener("input", () => latest !== null && show(latest));
byId("off").remove();
if (crypto.subtle === undefined) byId("said").textContent = "这个浏览器不允许本地网页计算校验值。请换用 Edge、Chrome 或 Firefox 打开本页，或用首页写的其他办法核对。";
else byId("choose").hidden = false;
`;
