/** A picture as a PDF stores it: entries of its dictionary beside its size, and the bytes they speak of. */
export interface PdfImage {
  readonly entries: string;
  readonly data: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** A page with a picture, which is made of images of one width, one below the other. */
export interface PdfPage {
  readonly images: readonly PdfImage[];
  /** Of the picture, in points, before the page is turned. */
  readonly width: number;
  readonly height: number;
  /** How a viewer turns what is stored (EXIF 1–8). */
  readonly orientation: number;
  /** The sheet in whose middle the picture stands, in points before it is turned; the picture is the whole page where this is absent. */
  readonly sheet?: { readonly width: number; readonly height: number };
}

// By EXIF's number: whether left and right are exchanged, and degrees clockwise afterwards.
const ways: Readonly<Record<number, readonly [boolean, number]>> = {
  ...{ 2: [true, 0], 3: [false, 180], 4: [true, 180], 5: [true, 270] },
  ...{ 6: [false, 90], 7: [true, 90], 8: [false, 270] },
};

/** A PDF of pages that are pictures; the same pages give the same bytes. */
export function pagesAsPdf(pages: readonly PdfPage[]): Uint8Array {
  const file = new PdfFile();
  const [catalog, tree] = [file.take(), file.take()];
  const numbers = pages.map((page) => addPage(file, page, tree));
  file.object(catalog, `<</Type/Catalog/Pages ${tree} 0 R>>`);
  file.object(tree, `<</Type/Pages/Count ${numbers.length}/Kids[${numbers.map(reference).join(" ")}]>>`);
  return file.end(catalog);
}

const reference = (number: number): string => `${number} 0 R`;

function addPage(file: PdfFile, page: PdfPage, tree: number): number {
  const { images, width, height, orientation, sheet = page } = page;
  const numbers = images.map((image) => {
    const number = file.take();
    const size = `/Width ${image.width}/Height ${image.height}`;
    file.stream(number, `/Type/XObject/Subtype/Image${size}${image.entries}`, image.data);
    return number;
  });
  const [isMirrored, rotate] = ways[orientation] ?? [false, 0];
  const [content, leaf] = [file.take(), file.take()];
  const place = `1 0 0 1 ${decimal((sheet.width - width) / 2)} ${decimal((sheet.height - height) / 2)} cm `;
  const mirror = isMirrored ? `-1 0 0 1 ${decimal(width)} 0 cm ` : "";
  file.stream(content, "", Buffer.from(`q ${place}${mirror}${drawn(images, width, height)} Q`, "latin1"));
  const names = numbers.map((number, index) => `/I${index} ${reference(number)}`).join("");
  const box = `/MediaBox[0 0 ${decimal(sheet.width)} ${decimal(sheet.height)}]/Rotate ${rotate}`;
  const entries = `/Parent ${reference(tree)}${box}/Resources<</XObject<<${names}>>>>/Contents ${reference(content)}`;
  file.object(leaf, `<</Type/Page${entries}>>`);
  return leaf;
}

function drawn(images: readonly PdfImage[], width: number, height: number): string {
  const rows = images.reduce((sum, image) => sum + image.height, 0);
  let below = rows;
  return images
    .map((image, index) => {
      below -= image.height;
      const [tall, from] = [(image.height * height) / rows, (below * height) / rows];
      return `q ${decimal(width)} 0 0 ${decimal(tall)} 0 ${decimal(from)} cm /I${index} Do Q`;
    })
    .join(" ");
}

const decimal = (value: number): string => String(Math.floor(value * 1e4 + 0.5) / 1e4);

/** Objects one after the other, and where each began. */
class PdfFile {
  readonly #pieces: Uint8Array[] = [Buffer.from("%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  readonly #offsets: number[] = [];
  #position = 15;

  /** The number of an object that is still to be written. */
  take(): number {
    return this.#offsets.push(0);
  }

  object(number: number, text: string): void {
    this.#offsets[number - 1] = this.#position;
    this.#add(Buffer.from(`${number} 0 obj\n${text}\nendobj\n`, "latin1"));
  }

  stream(number: number, entries: string, data: Uint8Array): void {
    this.#offsets[number - 1] = this.#position;
    this.#add(Buffer.from(`${number} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`, "latin1"));
    this.#add(data);
    this.#add(Buffer.from("\nendstream\nendobj\n", "latin1"));
  }

  end(catalog: number): Uint8Array {
    const start = this.#position;
    const count = this.#offsets.length + 1;
    const rows = this.#offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
    const table = `xref\n0 ${count}\n0000000000 65535 f \n${rows}`;
    this.#add(Buffer.from(`${table}trailer\n<</Size ${count}/Root ${catalog} 0 R>>\nstartxref\n${start}\n%%EOF\n`));
    return Buffer.concat(this.#pieces);
  }

  #add(bytes: Uint8Array): void {
    this.#pieces.push(bytes);
    this.#position += bytes.length;
  }
}
