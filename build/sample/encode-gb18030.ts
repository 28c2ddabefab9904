// Node decodes GB18030 but does not encode it, so the two-byte part of the table is turned round once.
function twoByteTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder("gb18030", { fatal: true });
  const table = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (!table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return table;
}

let table: ReturnType<typeof twoByteTable> | null = null;

/** The text in GB18030; throws on a character that takes four bytes there, which the sample does not use. */
export function encodeGb18030(text: string): Uint8Array {
  table ??= twoByteTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const pair = table.get(character);
    if (code < 0x80) bytes.push(code);
    else if (pair !== undefined) bytes.push(...pair);
    else throw new Error(`not a two-byte character of GB18030: ${character}`);
  }
  return Uint8Array.from(bytes);
}
